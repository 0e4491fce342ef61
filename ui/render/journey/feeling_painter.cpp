// The curve with its points, values and flags.
#include "ui/render/journey/brush.h"

#include "ui/render/journey/words.h"
#include "ui/support/icons.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr double sampled = 3; ///< Pixels between two points of the curve that are drawn.

/// Curves are drawn as far as the area goes, since there is no clip on paper.
void paintCurve(JourneyBrush& brush, const JourneyCurve& curve, const QColor& colour, bool thin) {
    const QRectF& area = brush.ink.area();
    if (curve.points.size() < 2) return;
    const double first = curve.points.front().x;
    const double from = std::max(first, area.left() - (brush.ink.vector() ? 0 : 2 * sampled));
    const double until =
        std::min(curve.points.back().x, area.right() + (brush.ink.vector() ? 0 : 2 * sampled));
    if (from >= until) return;
    QPainterPath path(QPointF(from, curve_at(curve.points, curve.slopes, from)));
    double x = first + std::ceil((from - first + 0.01) / sampled) * sampled;
    while (x < until) {
        path.lineTo(x, curve_at(curve.points, curve.slopes, x));
        x += sampled;
    }
    path.lineTo(until, curve_at(curve.points, curve.slopes, until));
    const double width = brush.m().curve * (thin ? 0.8 : 1);
    brush.ink.painter().strokePath(path,
                                   QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

/// With the point that is dragged where the pointer is.
JourneyCurve previewed(const JourneyBrush& brush, const JourneyCurve& curve,
                       const JourneyItem& item, double emotion) {
    JourneyCurve moved = curve;
    for (CurvePoint& point : moved.points)
        if (point.x == item.at.x()) point.y = brush.layout.heightOf(emotion);
    moved.slopes = monotone_slopes(moved.points);
    return moved;
}

void paintGround(JourneyBrush& brush, const JourneyRow& row) {
    const JourneyLayout& layout = brush.layout;
    const double left = layout.bodyLeft();
    const double right = layout.size.width();
    const double zero = layout.heightOf(0);
    const QRectF below(left, zero, right - left, row.bottom() - zero);
    brush.ink.fill(below & brush.ink.area(), mixed(brush.theme.surface, brush.theme.redSoft, 0.45));
    if (const auto stage = brush.marks.stage; stage && *stage < layout.columns.size())
        brush.ink.fill(QRectF(layout.stageLeft(*stage), zero,
                              layout.stageRight(*stage) - layout.stageLeft(*stage),
                              below.height()) &
                           brush.ink.area(),
                       mixed(mixed(brush.theme.surface, brush.theme.redSoft, 0.45),
                             brush.theme.accentSoft, 0.5));
    for (int emotion = -2; emotion <= 2; ++emotion)
        if (emotion != 0)
            brush.ink.level(left, right, layout.heightOf(emotion), brush.theme.hairSoft,
                            brush.hairWidth());
    brush.ink.level(left, right, zero, mixed(brush.theme.hair, brush.theme.faint, 0.4),
                    brush.hairWidth());
    for (std::size_t i = 1; i < layout.columns.size(); ++i)
        brush.ink.upright(layout.stageLeft(i), zero, row.bottom(), brush.theme.hairSoft,
                          brush.hairWidth());
}

void paintFlag(JourneyBrush& brush, const JourneyItem& item, double y) {
    const JourneyMeasures& m = brush.m();
    if (item.flag.isEmpty()) return;
    const bool full = item.flag.width() > 2 * item.flag.height();
    const double foot = item.below ? y - m.point * 1.8 : y - m.point * 3 - m.value.px;
    if (foot > item.flag.bottom()) {
        const double dash = 2 * m.size;
        double at = item.flag.bottom();
        while (at < foot - dash) {
            brush.ink.upright(item.at.x(), at, at + dash, brush.theme.sub, m.size);
            at += 2 * dash;
        }
    }
    brush.ink.round(item.flag, m.radius, brush.theme.text);
    const double star = m.small.px * 1.1;
    const QRectF where(item.flag.left() + (item.flag.height() - star) / 2,
                       item.flag.center().y() - star / 2, star, star);
    const QColor gold =
        brush.theme.isDark() ? brush.theme.surface : QColor(brush.theme.statusFill(Status::active));
    paintIcon(brush.ink.painter(), Icon::star, where, gold);
    if (!full) return;
    brush.ink.text(m.smallMedium, words::momentOfTruth(),
                   {where.right() + m.pad / 2,
                    Ink::baseline(m.smallMedium, item.flag.top(), item.flag.bottom())},
                   brush.theme.surface);
}

/// Curves of personas have marks of different shapes, so that they are told apart without colour.
void paintMark(JourneyBrush& brush, std::size_t curve, QPointF at, double half,
               const QColor& colour) {
    const QRectF box(at.x() - half, at.y() - half, 2 * half, 2 * half);
    QPainterPath path;
    switch (curve % 4) {
    case 0:
        path.addEllipse(box);
        break;
    case 1:
        path.addRect(box.adjusted(half * 0.1, half * 0.1, -half * 0.1, -half * 0.1));
        break;
    case 2:
        path.moveTo(at.x(), box.top());
        path.lineTo(box.right(), at.y());
        path.lineTo(at.x(), box.bottom());
        path.lineTo(box.left(), at.y());
        path.closeSubpath();
        break;
    default:
        path.moveTo(at.x(), box.top());
        path.lineTo(box.bottomRight());
        path.lineTo(box.bottomLeft());
        path.closeSubpath();
    }
    brush.ink.shape(path, colour);
}

void paintPoint(JourneyBrush& brush, const JourneyItem& item) {
    const JourneyMeasures& m = brush.m();
    const bool dragged = brush.marks.emotion && brush.marks.emotion->first == item.key;
    const double value = dragged ? brush.marks.emotion->second : item.value;
    const QPointF at(item.at.x(), dragged ? brush.layout.heightOf(value) : item.at.y());
    const QColor colour = curveColour(brush.theme, item.curve);
    const bool main = item.curve == 0;
    paintFlag(brush, item, at.y());
    const bool picked = brush.picked(item) && (!brush.marks.cursor || main);
    if (picked || brush.hasCursor(item)) {
        paintMark(brush, item.curve, at, m.point * 2, colour);
        paintMark(brush, item.curve, at, m.point * 2 - m.ring, brush.theme.surface);
        paintMark(brush, item.curve, at, m.point * 1.2, colour);
    } else {
        // Where a persona feels as all do, its point stays within theirs.
        const double half = item.own ? m.point : m.point * 0.45;
        paintMark(brush, item.curve, at, half, colour);
        if (item.own) paintMark(brush, item.curve, at, half - m.curve, brush.theme.surface);
    }
    if (!main && !picked && !brush.hasCursor(item) && !dragged) return;
    const QString text = words::emotion(value, item.change);
    const bool below = dragged ? value < 0 : item.below;
    const double y = below ? at.y() + m.point * 2.2 + m.value.px : at.y() - m.point * 2.4;
    const double width = widthOf(m.value, text);
    if (brush.layout.curves.size() > 1) // other curves run through it
        brush.ink.round({at.x() - width / 2 - 2 * m.size, y - m.value.px * 0.95, width + 4 * m.size,
                         m.value.px * 1.2},
                        m.radius, brush.theme.surface);
    brush.ink.text(m.value, text, {at.x() - width / 2, y}, brush.theme.text);
}

} // namespace

QColor curveColour(const Theme& theme, std::size_t curve) {
    const QColor colours[] = {theme.accent, theme.green, theme.amber, theme.red, theme.sub};
    return colours[curve % std::size(colours)];
}

void paintFeeling(JourneyBrush& brush, const JourneyRow& row) {
    const JourneyLayout& layout = brush.layout;
    paintGround(brush, row);
    if (row.first == row.last && layout.options.style == JourneyStyle::Screen)
        brush.ink.text(
            brush.m().text, words::noFeeling(),
            {layout.bodyLeft() + brush.m().pad * 2, layout.heightOf(0) - brush.m().pad * 2},
            brush.theme.faint);
    for (std::size_t i = layout.curves.size(); i-- > 0;) {
        const JourneyCurve& curve = layout.curves[i];
        const auto& dragged = brush.marks.emotion;
        const JourneyItem* item = dragged ? layout.find(dragged->first) : nullptr;
        const bool moves = item != nullptr && item->curve == i;
        paintCurve(brush, moves ? previewed(brush, curve, *item, dragged->second) : curve,
                   curveColour(brush.theme, i), i > 0);
        if (layout.curves.size() < 2 || curve.points.empty()) continue;
        const QPointF last(curve.points.back().x, curve.points.back().y);
        if (!brush.ink.vector() || brush.ink.area().contains(last))
            brush.ink.text(brush.m().smallMedium, curve.name,
                           {curve.label.x(), curve.label.y() + brush.m().small.px * 0.36},
                           curveColour(brush.theme, i));
    }
    // Those of personas first, so that the values of all stand over them.
    for (const bool main : {false, true})
        for (std::size_t i = row.first; i < row.last; ++i)
            if ((layout.items[i].curve == 0) == main && brush.shows(layout.items[i]))
                paintPoint(brush, layout.items[i]);
}

} // namespace updraft
