#include "ui/render/ink.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace updraft {

Ink::Ink(QPainter& painter, const QRectF& area, bool vector)
    : painter_(painter), device_(painter.deviceTransform()), back_(device_.inverted()), area_(area),
      vector_(vector) {
    painter.setRenderHint(QPainter::Antialiasing);
}

/// The nearest whole device pixels, at least one each way.
QRectF Ink::inPixels(const QRectF& box) const {
    const QRectF there = device_.mapRect(box);
    const int left = qRound(there.left());
    const int top = qRound(there.top());
    return QRectF(left, top, std::max(1, qRound(there.right()) - left),
                  std::max(1, qRound(there.bottom()) - top));
}

QRectF Ink::sharp(const QRectF& box) const {
    return vector_ ? box : back_.mapRect(inPixels(box));
}

/// Whether it is in the area or beside it, where rounding to whole pixels may take it in.
bool Ink::seesNearly(const QRectF& box) const {
    return box.left() - 1 < area_.right() && box.right() + 1 > area_.left() &&
           box.top() - 1 < area_.bottom() && box.bottom() + 1 > area_.top();
}

/// Without smooth edges, which the caller has turned off: that costs more than a small rectangle.
/// Rounded before it is cut: cut first, a part would be rounded other than the whole.
void Ink::cut(const QRectF& box, const QColor& colour) {
    if (box.isEmpty() || !seesNearly(box)) return;
    const QRectF seen = sharp(box) & area_;
    if (!seen.isEmpty()) painter_.fillRect(seen, colour);
}

void Ink::fill(const QRectF& box, const QColor& colour) {
    if (!seesNearly(box)) return;
    painter_.setRenderHint(QPainter::Antialiasing, vector_);
    cut(box, colour);
    painter_.setRenderHint(QPainter::Antialiasing);
}

void Ink::level(double left, double right, double y, const QColor& colour, double width) {
    fill({left, y - width / 2, right - left, width}, colour);
}

void Ink::upright(double x, double top, double bottom, const QColor& colour, double width) {
    fill({x - width / 2, top, width, bottom - top}, colour);
}

bool Ink::within(std::span<const QPointF> path) const {
    return std::ranges::all_of(path, [this](QPointF at) { return area_.contains(at); });
}

void Ink::polyline(std::span<const QPointF> path, const QColor& colour, double width) {
    const double half = width / 2;
    if (vector_ && within(path)) { // one line in the file instead of many boxes
        painter_.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter_.setBrush(Qt::NoBrush);
        return painter_.drawPolyline(path.data(), static_cast<int>(path.size()));
    }
    painter_.setRenderHint(QPainter::Antialiasing, vector_);
    for (std::size_t i = 1; i < path.size(); ++i)
        cut(QRectF(path[i - 1], path[i]).normalized().adjusted(-half, -half, half, half), colour);
    painter_.setRenderHint(QPainter::Antialiasing);
}

void Ink::roundedPolyline(std::span<const QPointF> path, const QColor& colour, double width,
                          double radius) {
    QPainterPath line(path.front());
    for (std::size_t i = 1; i + 1 < path.size(); ++i) {
        const QLineF in(path[i], path[i - 1]);
        const QLineF out(path[i], path[i + 1]);
        const double r = std::min({radius, in.length() / 2, out.length() / 2});
        if (r <= 0) continue;
        line.lineTo(in.pointAt(r / in.length()));
        line.quadTo(path[i], out.pointAt(r / out.length()));
    }
    line.lineTo(path.back());
    painter_.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter_.setBrush(Qt::NoBrush);
    painter_.drawPath(line);
}

namespace {

void drawHead(QPainter& painter, QPointF tip, bool toRight, double size, const QColor& colour) {
    const double back = toRight ? -size : size;
    const QPointF corners[] = {tip, tip + QPointF(back, -size * 0.6),
                               tip + QPointF(back, size * 0.6)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(corners, 3);
}

/// How an arrow's head looks; its size in device pixels.
struct HeadLook {
    int size;
    bool toRight;
    QRgb colour;
    bool operator==(const HeadLook&) const = default;
};

size_t qHash(const HeadLook& look, size_t seed) {
    return qHashMulti(seed, look.size, look.toRight, look.colour);
}

/// The tip lies in the middle of the picture's right or left side.
QImage keptHead(const HeadLook& look) {
    thread_local QHash<HeadLook, QImage> all;
    if (all.size() > 100) all.clear();
    QImage& head = all[look];
    if (!head.isNull()) return head;
    const int high = 2 * static_cast<int>(std::ceil(look.size * 0.6)) + 2;
    head = QImage(look.size, high, QImage::Format_ARGB32_Premultiplied);
    head.fill(Qt::transparent);
    QPainter painter(&head);
    painter.setRenderHint(QPainter::Antialiasing);
    drawHead(painter, {look.toRight ? double(look.size) : 0.0, high / 2.0}, look.toRight, look.size,
             QColor::fromRgba(look.colour));
    return head;
}

} // namespace

void Ink::arrowHead(QPointF tip, bool toRight, double size, const QColor& colour) {
    if (vector_) return drawHead(painter_, tip, toRight, size, colour);
    const double ratio = device_.m11();
    const HeadLook look{std::max(1, qRound(size * ratio)), toRight, colour.rgba()};
    QImage head = keptHead(look);
    const QPointF there = device_.map(tip);
    const int half = head.height() / 2;
    const QPointF corner(qRound(there.x()) - (toRight ? head.width() : 0),
                         qRound(there.y()) - half);
    head.setDevicePixelRatio(ratio);
    painter_.drawImage(back_.map(corner), head);
}

void Ink::round(const QRectF& box, double radius, const QColor& colour) {
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(colour);
    painter_.drawRoundedRect(vector_ ? box : sharp(box), radius, radius);
}

namespace {

/// Wide lines have long dashes.
void setDashes(QPen& pen) {
    const double dash = std::max(1.0, pen.widthF() * 0.7);
    pen.setDashPattern({4 * dash / pen.widthF(), 3 * dash / pen.widthF()});
}

} // namespace

void Ink::edge(const QRectF& box, double radius, const QColor& colour, double width, bool dashed) {
    const QRectF outer = vector_ ? box : sharp(box);
    if (!dashed && !vector_) { // the same ring as the stroke, in an eighth of its time
        QPainterPath ring;
        ring.addRoundedRect(outer, radius, radius);
        ring.addRoundedRect(outer.adjusted(width, width, -width, -width),
                            std::max(0.0, radius - width), std::max(0.0, radius - width));
        return painter_.fillPath(ring, colour);
    }
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap);
    if (dashed) setDashes(pen);
    painter_.setPen(pen);
    painter_.setBrush(Qt::NoBrush);
    const double half = width / 2;
    painter_.drawRoundedRect(outer.adjusted(half, half, -half, -half), radius - half,
                             radius - half);
}

namespace {

constexpr double widestKept =
    600; ///< Of dashed boxes, in device pixels; wider ones have solid ends.

/// How a box with round corners and an edge looks; its size in device pixels.
struct Look {
    int width; ///< Where it is kept whole, because its edge is dashed; else 0.
    int height;
    int reach; ///< From either end: beyond, all is straight.
    double line;
    double radius;
    double ratio; ///< Of device pixels to others.
    QRgb colour;
    QRgb edge;
    bool operator==(const Look&) const = default;
};

size_t qHash(const Look& look, size_t seed) {
    return qHashMulti(seed, look.width, look.height, look.line, look.radius, look.ratio,
                      look.colour, look.edge);
}

/// Both ends, or the whole in place of the left one.
struct Ends {
    QImage left;
    QImage right;
};

Ends drawn(const Look& look) {
    const bool dashed = look.width > 0;
    QImage whole(dashed ? look.width : 2 * look.reach + 1, look.height,
                 QImage::Format_ARGB32_Premultiplied);
    whole.fill(Qt::transparent);
    QPainter painter(&whole);
    painter.scale(look.ratio, look.ratio);
    const QRectF box({}, QSizeF(whole.size()) / look.ratio);
    Ink ink(painter, box, false);
    ink.round(box, look.radius, QColor::fromRgba(look.colour));
    ink.edge(box, look.radius, QColor::fromRgba(look.edge), look.line, dashed);
    painter.end();
    if (dashed) return {whole, {}};
    return {whole.copy(0, 0, look.reach, look.height),
            whole.copy(look.reach + 1, 0, look.reach, look.height)};
}

/// Pictures are drawn on other threads too, where no pixmap may be.
Ends kept(const Look& look) {
    thread_local QHash<Look, Ends> all;
    if (all.size() > 200) all.clear(); // zooming passes through many sizes
    Ends& ends = all[look];
    if (ends.left.isNull()) ends = drawn(look);
    ends.left.setDevicePixelRatio(look.ratio);
    ends.right.setDevicePixelRatio(look.ratio);
    return ends;
}

} // namespace

void Ink::edgedRound(const QRectF& box, double radius, const QColor& colour, const QColor& edge,
                     double width, bool dashed) {
    const double ratio = device_.m11();
    const QRectF there = inPixels(box);
    const int line = std::max(1, qRound(width * ratio)); // sharp at every scale
    const int reach = static_cast<int>(std::ceil(radius * ratio)) + 1;
    if (vector_ && edge != colour) { // one shape in the file instead of two
        QPen pen(edge, width, Qt::SolidLine, Qt::FlatCap);
        if (dashed) setDashes(pen);
        painter_.setPen(pen);
        painter_.setBrush(colour);
        const double half = width / 2;
        return painter_.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half,
                                        radius - half);
    }
    if (vector_ || there.width() <= 2 * reach || there.height() <= 2 * reach) {
        round(box, radius, colour);
        if (edge != colour) this->edge(box, radius, edge, width, dashed);
        return;
    }
    const bool whole = dashed && there.width() <= widestKept;
    const Look look{whole ? static_cast<int>(there.width()) : 0,
                    static_cast<int>(there.height()),
                    reach,
                    line / ratio,
                    radius,
                    ratio,
                    colour.rgba(),
                    edge.rgba()};
    const Ends ends = kept(look);
    painter_.drawImage(back_.map(there.topLeft()), ends.left);
    if (whole) return;
    painter_.drawImage(back_.map(there.topRight() - QPointF(reach, 0)), ends.right);
    painter_.setRenderHint(QPainter::Antialiasing, false);
    const QRectF middle = there.adjusted(reach, 0, -reach, 0);
    const QRectF inner = middle.adjusted(0, line, 0, -line);
    if (dashed) {
        painter_.fillRect(back_.mapRect(middle), colour);
        dashes(middle, line, edge);
    } else {
        painter_.fillRect(back_.mapRect(middle), edge);
        painter_.fillRect(back_.mapRect(inner), colour);
    }
    painter_.setRenderHint(QPainter::Antialiasing);
}

/// Along top and foot of a box in device pixels, as far as they are seen.
void Ink::dashes(const QRectF& box, int line, const QColor& colour) {
    const double dash = std::max(std::round(device_.m11()), std::round(line * 0.7));
    const QRectF seen = device_.mapRect(area_);
    const double step = 7 * dash;
    const double skipped = std::max(0.0, std::floor((seen.left() - box.left()) / step));
    const double end = std::min(box.right(), seen.right());
    const double begin = box.left() + skipped * step;
    const int count = std::max(0, static_cast<int>(std::ceil((end - begin) / step)));
    for (int i = 0; i < count; ++i) {
        const double x = begin + i * step;
        const double width = std::min(4 * dash, box.right() - x);
        for (const double y : {box.top(), box.bottom() - line})
            painter_.fillRect(back_.mapRect(QRectF(x, y, width, line)), colour);
    }
}

void Ink::shape(const QPainterPath& path, const QColor& colour) {
    painter_.fillPath(path, colour);
}

void Ink::dotted(double x, double top, double bottom, const QColor& colour) {
    QPen pen(colour, 1, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({1, 4});
    top = std::max(top, area_.top());
    bottom = std::min(bottom, area_.bottom());
    if (top >= bottom) return;
    pen.setDashOffset(top); // so that dots stay where they are whatever is repainted
    painter_.setPen(pen);
    const QRectF line = sharp({x, top, 1, bottom - top});
    painter_.drawLine(QPointF(line.center().x(), top), QPointF(line.center().x(), bottom));
}

void Ink::diamond(QPointF middle, double half, const QColor& colour) {
    const QPointF corners[] = {middle + QPointF(0, -half), middle + QPointF(half, 0),
                               middle + QPointF(0, half), middle + QPointF(-half, 0)};
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(colour);
    painter_.drawPolygon(corners, 4);
}

void Ink::hatch(const QRectF& box, const QColor& colour) {
    painter_.setPen(QPen(colour, 1.2, Qt::SolidLine, Qt::FlatCap));
    const double height = box.height();
    const double first = box.left() - height + 3;
    const int strokes = static_cast<int>(std::ceil((box.right() - first) / 5));
    for (int stroke = 0; stroke < strokes; ++stroke) {
        const double foot = first + 5 * stroke;
        const double from = std::max(foot, box.left());
        const double to = std::min(foot + height, box.right());
        painter_.drawLine(QPointF(from, box.bottom() - (from - foot)),
                          QPointF(to, box.bottom() - (to - foot)));
    }
}

void Ink::text(Face face, const QString& text, QPointF at, const QColor& colour, double width) {
    if (text.isEmpty() || width <= 0) return;
    constexpr double below = 0.35; // of the size, under the baseline
    if (at.y() + face.px * below < area_.top() || at.y() - face.px > area_.bottom()) return;
    constexpr double over = 2; // of letters beyond their advance
    if (at.x() - over > area_.right()) return;
    const auto line = TextLine::of(face, text);
    if (at.x() + std::min(width, line->width()) + over < area_.left()) return;
    painter_.setPen(colour);
    line->draw(painter_, at, width, vector_);
}

void Ink::textEndingAt(Face face, const QString& words, QPointF end, const QColor& colour) {
    text(face, words, end - QPointF(widthOf(face, words), 0), colour);
}

void Ink::textCentred(Face face, const QString& words, const QRectF& box, const QColor& colour) {
    text(face, words,
         {box.center().x() - widthOf(face, words) / 2, baseline(face, box.top(), box.bottom())},
         colour);
}

double Ink::baseline(Face face, double top, double bottom) {
    constexpr double capitals = 0.73; // their height in our faces, of the size
    return (top + bottom + face.px * capitals) / 2;
}

QColor mixed(const QColor& a, const QColor& b, double t) {
    const auto part = [t](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * t)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

} // namespace updraft
