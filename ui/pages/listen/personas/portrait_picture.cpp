#include "ui/pages/listen/personas/portrait_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

namespace updraft {

namespace {

struct PortraitWords {
    Q_DECLARE_TR_FUNCTIONS(Portrait)
};
using W = PortraitWords;

constexpr int side = 384;                // enough for paper at 200 dpi
constexpr int largest = 20'000;          // pixels of a side that are read at all
constexpr int mostMegabytes = 1'024;     // while it is made smaller
constexpr qsizetype usualBytes = 98'304; // beyond it JPEG is tried
constexpr int jpegQuality = 82;

QByteArray encoded(const QImage& image, const char* format, int quality) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

/// JPEG knows no transparency, and what nobody painted would be black.
QImage onWhite(const QImage& image) {
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

} // namespace

std::vector<std::uint8_t> portraitBytes(const QImage& picture) {
    const int shorter = std::min(picture.width(), picture.height());
    const QImage square = picture.copy((picture.width() - shorter) / 2,
                                       (picture.height() - shorter) / 2, shorter, shorter);
    const QImage small =
        shorter > side ? square.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                       : square;
    QByteArray bytes = encoded(small, "PNG", -1);
    if (bytes.size() > usualBytes) bytes = encoded(onWhite(small), "JPG", jpegQuality);
    return {bytes.begin(), bytes.end()};
}

ReadPortrait readPortrait(const QString& path) {
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const QString name = QFileInfo(path).fileName();
    if (size.width() > largest || size.height() > largest) {
        return {{},
                W::tr("“%1” is larger than %2 × %2 pixels. Make it smaller in a picture program, "
                      "or choose another.")
                    .arg(name, QLocale().toString(largest))};
    }
    // Twice the size is read, so that the square out of its middle is still sharp.
    if (size.isValid() && std::min(size.width(), size.height()) > 2 * side)
        reader.setScaledSize(size.scaled(2 * side, 2 * side, Qt::KeepAspectRatioByExpanding));
    QImageReader::setAllocationLimit(mostMegabytes);
    const QImage image = reader.read();
    constexpr qint64 bytes = 8; // of a pixel, at most
    if (image.isNull() && bytes * size.width() * size.height() > mostMegabytes * (1LL << 20))
        return {{},
                W::tr("“%1” takes too much memory to be read. Make it smaller in a picture "
                      "program, or choose another.")
                    .arg(name)};
    if (image.isNull())
        return {{},
                W::tr("“%1” could not be read as a picture. Choose a PNG or JPEG file.").arg(name)};
    return {portraitBytes(image), {}};
}

} // namespace updraft
