// The six status symbols. Drawn as paths they cost about a whole frame of a full roadmap, so that
// on screen each is drawn once for a size, a pixel ratio and a colour, and then copied.
#include "ui/support/icons.h"
#include "ui/support/path_data.h"

#include <QHash>
#include <QImage>
#include <QPainter>

#include <array>
#include <cmath>

namespace updraft {

namespace {

constexpr double grid = 12;

struct Symbol {
    QPainterPath path;
    double width; ///< Of the stroke; 0 is filled only.
    bool filled;
};

/// A path prepares itself when it is first drawn, so each thread has its own.
const Symbol& symbol(Status status) {
    thread_local const std::array<Symbol, 6> symbols{{
        {pathFromData("M1.6 6a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0z"), 1.6, false},
        {pathFromData("M1.2 6a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0-9.6 0zM6 3.4V6l1.9 1.5"), 1.6,
         false},
        {pathFromData("M3.2 1.8v8.4L10.2 6z"), 1.6, true},
        // A square with the mark cut out, so that the ground shows through whatever it is.
        {pathFromData("M2.2 1h7.6a1.2 1.2 0 0 1 1.2 1.2v7.6a1.2 1.2 0 0 1-1.2 1.2h-7.6"
                      "a1.2 1.2 0 0 1-1.2-1.2v-7.6a1.2 1.2 0 0 1 1.2-1.2z"
                      "M5.1 2.7v4.3h1.8v-4.3zM5.1 8v1.8h1.8v-1.8z"),
         0, true},
        {pathFromData("M1.8 6.6l2.9 3L10.2 2.9"), 1.9, false},
        {pathFromData("M2.4 2.4l7.2 7.2M9.6 2.4L2.4 9.6"), 1.9, false},
    }};
    return symbols[static_cast<std::size_t>(status)];
}

void paintPath(QPainter& painter, Status status, const QRectF& square, const QColor& colour) {
    const Symbol& s = symbol(status);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / grid, square.width() / grid);
    painter.setPen(s.width > 0 ? QPen(colour, s.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                               : QPen(Qt::NoPen));
    painter.setBrush(s.filled ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawPath(s.path);
    painter.restore();
}

struct Key {
    Status status;
    int pixels;
    QRgb colour;
    bool operator==(const Key&) const = default;
};

size_t qHash(const Key& key, size_t seed) {
    return qHashMulti(seed, static_cast<int>(key.status), key.pixels, key.colour);
}

/// Pictures are drawn on other threads too, where no pixmap may be.
const QImage& kept(const Key& key, double ratio) {
    thread_local QHash<Key, QImage> images;
    if (images.size() > 200) images.clear(); // zooming passes through many sizes
    QImage& image = images[key];
    if (image.isNull()) {
        image = QImage(key.pixels, key.pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintPath(painter, key.status, QRectF(0, 0, key.pixels, key.pixels),
                  QColor::fromRgba(key.colour));
    }
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace

void paintStatusSymbol(QPainter& painter, Status status, const QRectF& box, const QColor& colour,
                       Drawing drawing) {
    const double side = std::min(box.width(), box.height());
    const QRectF square(box.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    if (drawing == Drawing::Vector) return paintPath(painter, status, square, colour);
    const QTransform device = painter.deviceTransform();
    const double ratio = device.m11();
    const QPointF corner = device.map(square.topLeft());
    const QPointF snapped(std::round(corner.x()), std::round(corner.y()));
    const int pixels = static_cast<int>(std::lround(side * ratio));
    painter.drawImage(device.inverted().map(snapped), kept({status, pixels, colour.rgba()}, ratio));
}

} // namespace updraft
