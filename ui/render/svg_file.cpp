#include "ui/render/svg_file.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace updraft {

QByteArray toSvg(QSizeF size, const QString& title, const std::function<void(QPainter&)>& paint) {
    constexpr int pixelsPerInch = 96; // else it counts in millimetres
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(pixelsPerInch);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    generator.setTitle(title.toHtmlEscaped()); // the generator writes it as it is
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return bytes;
}

} // namespace updraft
