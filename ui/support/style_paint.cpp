#include "ui/support/style_paint.h"

#include <cmath>

namespace updraft::paint {

void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& edge,
         double radius, double width) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool edged = edge.alpha() > 0;
    painter.setPen(edged ? QPen(edge, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double in = edged ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(in, in, -in, -in), radius - in, radius - in);
    painter.restore();
}

void hair(QPainter& painter, const QRectF& rect, const QColor& colour) {
    const QTransform device = painter.deviceTransform();
    const QRectF pixels = device.mapRect(rect);
    const QPointF corner(std::round(pixels.x()), std::round(pixels.y()));
    const QSizeF size(std::max(1.0, std::round(pixels.width())),
                      std::max(1.0, std::round(pixels.height())));
    painter.fillRect(device.inverted().mapRect(QRectF(corner, size)), colour);
}

void hairBelow(QPainter& painter, const QRectF& r, const QColor& colour) {
    hair(painter, {r.left(), r.bottom() - 1, r.width(), 1}, colour);
}

void hairAbove(QPainter& painter, const QRectF& r, const QColor& colour) {
    hair(painter, {r.left(), r.top(), r.width(), 1}, colour);
}

void hairRight(QPainter& painter, const QRectF& r, const QColor& colour) {
    hair(painter, {r.right() - 1, r.top(), 1, r.height()}, colour);
}

void hairLeft(QPainter& painter, const QRectF& r, const QColor& colour) {
    hair(painter, {r.left(), r.top(), 1, r.height()}, colour);
}

void focusRing(QPainter& painter, const QRectF& rect, double radius) {
    box(painter, rect, Qt::transparent, Theme::current().accent, radius, 2);
}

QColor mixed(const QColor& ground, const QColor& over, double share) {
    const auto channel = [&](int g, int o) {
        return static_cast<int>(std::lround(g + (o - g) * share));
    };
    return {channel(ground.red(), over.red()), channel(ground.green(), over.green()),
            channel(ground.blue(), over.blue())};
}

void line(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text) {
    const QFontMetricsF metrics(painter.font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const double width = metrics.horizontalAdvance(shown);
    double x = rect.left();
    if (alignment & Qt::AlignRight) x = rect.right() - width;
    if (alignment & Qt::AlignHCenter) x = rect.center().x() - width / 2;
    const double y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    painter.drawText(QPointF(x, std::round(y)), shown);
}

} // namespace updraft::paint
