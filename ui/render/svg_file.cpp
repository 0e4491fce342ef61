#include "ui/render/svg_file.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace updraft {

namespace {

/// Nobody else has the program's own faces, but many have those that they are made of.
void nameFaces(QByteArray& svg) {
    svg.replace("font-family=\"Updraft Sans\"",
                "font-family=\"'Updraft Sans', Inter, sans-serif\"");
    svg.replace("font-family=\"Updraft Display\"",
                "font-family=\"'Updraft Display', 'Inter Display', Inter, sans-serif\"");
}

} // namespace

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
    nameFaces(bytes);
    return bytes;
}

} // namespace updraft
