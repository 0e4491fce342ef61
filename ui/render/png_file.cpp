#include "ui/render/png_file.h"

#include <QImage>
#include <QtEndian>

#include <array>

namespace updraft {

namespace {

constexpr int level = 3; ///< Of zlib: a good size in little time for flat colours.

/// CRC-32 as the PNG specification (annex D) defines it.
quint32 crc(const QByteArray& bytes) {
    static const auto table = [] {
        std::array<quint32, 256> values{};
        for (quint32 n = 0; n < 256; ++n) {
            quint32 value = n;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
            values[n] = value;
        }
        return values;
    }();
    quint32 value = 0xFFFFFFFFU;
    for (const char byte : bytes)
        value = table[(value ^ static_cast<quint8>(byte)) & 0xFFU] ^ (value >> 8U);
    return ~value;
}

QByteArray bigEndian(quint32 value) {
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const char* type, const QByteArray& data) {
    const QByteArray body = type + data;
    return bigEndian(static_cast<quint32>(data.size())) + body + bigEndian(crc(body));
}

/// Every line with filter "up" in front.
QByteArray filtered(const QImage& image) {
    const qsizetype width = qsizetype{image.width()} * 3;
    QByteArray lines((width + 1) * image.height(), Qt::Uninitialized);
    const QByteArray none(width, 0);
    auto* out = reinterpret_cast<uchar*>(lines.data());
    const auto* above = reinterpret_cast<const uchar*>(none.constData());
    for (int y = 0; y < image.height(); ++y) {
        const uchar* line = image.constScanLine(y);
        *out++ = 2;
        for (qsizetype x = 0; x < width; ++x) *out++ = static_cast<uchar>(line[x] - above[x]);
        above = line;
    }
    return lines;
}

} // namespace

QByteArray toPng(const QImage& image) {
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    QByteArray header = bigEndian(static_cast<quint32>(rgb.width())) +
                        bigEndian(static_cast<quint32>(rgb.height()));
    header += QByteArray("\x08\x02\0\0\0", 5); // 8 bits, RGB, no interlace
    // Qt puts the length in front of what zlib makes.
    const QByteArray pixels = qCompress(filtered(rgb), level).mid(4);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header) + chunk("IDAT", pixels) +
           chunk("IEND", {});
}

} // namespace updraft
