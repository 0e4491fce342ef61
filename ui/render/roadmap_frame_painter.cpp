// The roadmap's grounds and grid, its head and its foot.
#include "ui/render/roadmap_brush.h"

#include "ui/render/roadmap_words.h"
#include "ui/support/icons.h"

#include <QPainterPath>
#include <QPen>

namespace updraft {

namespace {

QColor groundOf(const RoadmapBrush& brush, const AxisBand& band) {
    const Theme& theme = brush.theme;
    if (band.horizon == Horizon::short_term) return theme.surface;
    if (band.horizon == Horizon::mid_term)
        return mixed(theme.surface, theme.well, brush.projected() ? 0.8 : 0.35);
    return brush.projected() ? theme.surface : mixed(theme.surface, theme.well, 0.7);
}

void paintGrounds(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    const double top = layout.headTop;
    const QRectF covered(0, top, layout.size.width(), layout.loadTop - top);
    if (!covered.contains(brush.ink.area())) brush.ink.fill(brush.ink.area(), brush.theme.surface);
    for (const AxisBand& band : layout.axis.bands()) {
        const bool last = &band == &layout.axis.bands().back();
        const double right = last ? layout.size.width() : band.right;
        brush.ink.fill({band.left, top, right - band.left, layout.loadTop - top},
                       groundOf(brush, band));
    }
    brush.ink.fill({0, top, layout.bodyLeft(), layout.loadTop - top}, brush.namesGround());
}

void paintGrid(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    const double cellsTop = layout.headTop + brush.m().bands;
    for (const AxisCell& cell : layout.cells)
        brush.ink.upright(cell.left, cellsTop + 6, layout.loadTop,
                          cell.strong ? brush.theme.hair : brush.theme.hairSoft, brush.hairWidth());
    for (const AxisBand& band : layout.axis.bands())
        brush.ink.upright(band.left, layout.headTop, layout.legendTop, brush.strongRule(),
                          brush.ruleWidth());
}

QColor batchTint(const RoadmapBrush& brush) {
    return mixed(brush.theme.surface, brush.theme.accent, 0.06);
}

void paintBatchTint(RoadmapBrush& brush) {
    if (!brush.marks.batch) return;
    for (const RoadmapBatch& batch : brush.layout.batches)
        if (batch.id == *brush.marks.batch)
            brush.ink.fill({batch.box.left(), brush.layout.bodyTop, batch.box.width(),
                            brush.layout.bodyEnd - brush.layout.bodyTop},
                           batchTint(brush));
}

/// Under all that one aims at while dragging.
void paintLaneTint(RoadmapBrush& brush) {
    if (!brush.marks.lane || brush.marks.well) return;
    for (const RoadmapLane& lane : brush.layout.lanes)
        if (lane.key == *brush.marks.lane)
            brush.ink.fill(
                {brush.layout.bodyLeft(), lane.top, brush.layout.size.width(), lane.height},
                brush.laneTint());
}

/// On the projector, what is wrong now, in a box at the title's end; returns its left edge.
double paintWrong(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    const RoadmapMeasures& m = brush.m();
    const auto blocked = std::ranges::count(layout.bars, Status::blocked, &RoadmapBar::status);
    const QString words =
        words::wrong(static_cast<int>(layout.broken.size()), static_cast<int>(blocked));
    const double end = layout.size.width() - m.margin;
    if (words.isEmpty()) return end;
    const QColor red = brush.theme.statusFill(Status::blocked);
    const double height = m.code.px * 2.2;
    const double width = m.side * 2 + m.symbol * 2 + widthOf(m.code, words);
    const QRectF box(end - width, (layout.headTop - height) / 2, width, height);
    brush.ink.round(box, m.radius, brush.theme.surface);
    brush.ink.edge(box, m.radius, red, m.brokenLink / 2);
    paintStatusSymbol(
        brush.ink.painter(), Status::blocked,
        {box.left() + m.side, box.center().y() - m.symbol * 0.6, m.symbol * 1.2, m.symbol * 1.2},
        red, brush.ink.vector() ? Drawing::Vector : Drawing::Pixels);
    brush.ink.text(
        m.code, words,
        {box.left() + m.side + m.symbol * 1.7, Ink::baseline(m.code, box.top(), box.bottom())},
        brush.theme.text);
    return box.left();
}

void paintTitle(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    if (layout.headTop <= 0 || brush.ink.area().top() >= layout.headTop) return;
    const RoadmapMeasures& m = brush.m();
    double end = layout.size.width() - m.margin;
    if (brush.projected()) {
        end = paintWrong(brush);
    } else {
        const QString made = words::madeOn(layout.options.today);
        brush.ink.textEndingAt(m.small, made, {end, Ink::baseline(m.small, 0, layout.headTop)},
                               brush.theme.sub);
        end -= widthOf(m.small, made);
    }
    const double left = m.namesIndent;
    brush.ink.text(m.heading, layout.title, {left, Ink::baseline(m.heading, 0, layout.headTop)},
                   brush.theme.text, end - left - m.side * 2);
}

void paintBands(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    const RoadmapMeasures& m = brush.m();
    const double top = layout.headTop;
    const double y = Ink::baseline(m.band, top, top + m.bands);
    const double air = m.side + 2;
    for (const AxisBand& band : layout.axis.bands()) {
        const double end = band.right - air;
        const double least = 2 * air + widthOf(m.band, band.name);
        double x =
            brush.inSight({band.left, top, band.right - band.left, m.bands}, least).left() + air;
        // A name that has no room in its size stands there in a smaller one, or not at all.
        const Face face = widthOf(m.band, band.name) <= end - x + air ? m.band : m.smallMedium;
        if (widthOf(face, band.name) <= end - x + air)
            brush.ink.text(face, band.name, {x, y}, brush.theme.text);
        x += widthOf(m.band, band.name) + m.side;
        const bool spanFits = x + widthOf(m.small, band.span) < end;
        if (spanFits) brush.ink.text(m.small, band.span, {x, y}, brush.theme.faint);
        const QString starting = words::starting(band.starting);
        const double used = spanFits ? x + widthOf(m.small, band.span) + 2 * m.side : x;
        if (!brush.projected() && used + widthOf(m.small, starting) < end)
            brush.ink.textEndingAt(m.small, starting, {end, y}, brush.theme.faint);
    }
    const QString first = QString::number(year_month_day(layout.axis.from()).year);
    const QString last = QString::number(year_month_day(layout.axis.until() - 1).year);
    if (!brush.projected())
        brush.ink.text(m.band, first == last ? first : first + QStringLiteral(" \u2192 ") + last,
                       {m.namesIndent, y}, brush.theme.text);
}

/// Where today's flag stands: among the months, in place of the label that it would cover.
QRectF todayFlag(const RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    const RoadmapMeasures& m = brush.m();
    if (layout.todayX < 0) return {};
    const QString words = brush.projected() ? words::today() : words::today(layout.options.today);
    const double width = widthOf(m.code, words) + 2 * m.side;
    const double height = std::min(m.code.px * 1.7, m.cells - 2);
    const double left = std::clamp(layout.todayX - width / 2, layout.axis.left(),
                                   std::max(layout.axis.left(), layout.size.width() - width));
    return {left, layout.headTop + m.bands + (m.cells - height) / 2, width, height};
}

void paintCells(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    const RoadmapMeasures& m = brush.m();
    const double top = layout.headTop + m.bands;
    const QRectF flag = todayFlag(brush);
    for (const AxisCell& cell : layout.cells) {
        const QRectF box(cell.left, top, cell.right - cell.left, m.cells);
        const double half = widthOf(m.smallMedium, cell.label) / 2 + 2;
        const bool covered =
            box.center().x() + half > flag.left() && box.center().x() - half < flag.right();
        if (!cell.label.isEmpty() && !covered && brush.ink.sees(box))
            brush.ink.textCentred(m.smallMedium, cell.label, box, brush.theme.faint);
    }
    if (!brush.projected()) brush.ink.level(0, layout.size.width(), top, brush.theme.hair);
    brush.ink.level(0, layout.size.width(), top + m.cells, brush.strongRule(), brush.ruleWidth());
}

void paintToday(RoadmapBrush& brush) {
    const QRectF flag = todayFlag(brush);
    if (flag.isEmpty() || !brush.ink.sees(flag)) return;
    const RoadmapMeasures& m = brush.m();
    const QString words =
        brush.projected() ? words::today() : words::today(brush.layout.options.today);
    brush.ink.round(flag, m.radius, brush.theme.accent);
    brush.ink.textCentred(m.code, words, flag, brush.theme.accentInk);
}

void paintMilestoneLines(RoadmapBrush& brush) {
    for (const RoadmapMilestone& one : brush.layout.milestones)
        if (one.ofPlan && brush.ink.sees({one.at.x() - 1, one.at.y(), 2, brush.layout.bodyEnd}))
            brush.ink.dotted(one.at.x(), one.at.y() + 7, brush.layout.bodyEnd, brush.theme.faint);
}

void paintMilestones(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    const RoadmapMeasures& m = brush.m();
    if (layout.batchTop > layout.milestoneTop)
        brush.ink.text(
            m.smallMedium, words::milestones(),
            {m.namesIndent, Ink::baseline(m.smallMedium, layout.milestoneTop, layout.batchTop)},
            brush.theme.faint);
    for (const RoadmapMilestone& one : layout.milestones) {
        if (!one.ofPlan) break;
        if (!brush.ink.sees(one.box().united(one.label))) continue;
        const bool picked = brush.marks.milestone == one.id;
        if (layout.todayX > one.label.left() - 2 && layout.todayX < one.label.right() + 2) {
            const double high = m.smallMedium.px * 1.4; // the row's edge goes on over it
            paintGround(brush, {one.label.left() - 2, one.label.center().y() - high / 2,
                                one.label.width() + 4, high});
        }
        brush.ink.diamond(one.at, 6, picked ? brush.theme.accent : brush.theme.text);
        if (!one.label.isEmpty())
            brush.ink.text(m.smallMedium, one.title,
                           {one.label.left(),
                            Ink::baseline(m.smallMedium, one.label.top(), one.label.bottom())},
                           picked ? brush.theme.accent : brush.theme.text, one.label.width() + 1);
    }
}

QPainterPath bracket(const QRectF& box, double radius, double inset) {
    const double top = box.top() + inset;
    QPainterPath path(QPointF(box.left() + inset, box.bottom()));
    path.lineTo(box.left() + inset, top + radius);
    path.quadTo(box.left() + inset, top, box.left() + inset + radius, top);
    path.lineTo(box.right() - inset - radius, top);
    path.quadTo(box.right() - inset, top, box.right() - inset, top + radius);
    path.lineTo(box.right() - inset, box.bottom());
    return path;
}

void paintBatch(RoadmapBrush& brush, const RoadmapBatch& batch) {
    const RoadmapMeasures& m = brush.m();
    const bool picked = brush.marks.batch == batch.id;
    const QRectF& box = batch.box;
    const QColor line =
        picked ? brush.theme.accent : mixed(brush.theme.faint, brush.theme.hair, 0.25);
    if (box.height() < m.code.px) return brush.ink.fill(box, line);
    const double legs = brush.layout.batchPitch < m.batches ? 0 : 6;
    const QRectF ground(box.left(), box.top(), box.width(), box.height() - legs);
    brush.ink.round(ground, m.radius, picked ? brush.theme.accentSoft : brush.theme.hover);
    QPainterPathStroker stroker(QPen(Qt::black, 1.5, Qt::SolidLine, Qt::FlatCap));
    brush.ink.shape(stroker.createStroke(bracket(box, 3.3, 0.75)), line);
    const double y = Ink::baseline(m.code, ground.top(), ground.bottom());
    const double end = ground.right() - m.side;
    double x = ground.left() + m.side + 2;
    brush.ink.text(m.code, batch.code, {x, y}, picked ? brush.theme.accent : brush.theme.text,
                   end - x);
    x += widthOf(m.code, batch.code) + 6;
    const double titleWidth = widthOf(m.small, batch.title);
    const double doneWidth = widthOf(m.small, batch.done);
    if (end - x > 16) brush.ink.text(m.small, batch.title, {x, y}, brush.theme.text, end - x);
    if (x + titleWidth + 12 + doneWidth < end)
        brush.ink.textEndingAt(m.small, batch.done, {end, y}, brush.theme.faint);
}

void paintBatches(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    const RoadmapMeasures& m = brush.m();
    if (layout.bodyTop <= layout.batchTop) return;
    brush.ink.text(
        m.smallMedium, words::batches(),
        {m.namesIndent, Ink::baseline(m.smallMedium, layout.batchTop, layout.batchTop + m.batches)},
        brush.theme.faint);
    for (const RoadmapBatch& batch : layout.batches)
        if (brush.ink.sees(batch.box)) paintBatch(brush, batch);
}

} // namespace

void paintGround(RoadmapBrush& brush, const QRectF& box) {
    const RoadmapLayout& layout = brush.layout;
    for (const AxisBand& band : layout.axis.bands()) {
        const bool last = &band == &layout.axis.bands().back();
        const double right = last ? layout.size.width() : band.right;
        brush.ink.fill(box & QRectF(band.left, box.top(), right - band.left, box.height()),
                       groundOf(brush, band));
    }
    for (const RoadmapBatch& batch : layout.batches)
        if (brush.marks.batch == batch.id)
            brush.ink.fill(box &
                               QRectF(batch.box.left(), box.top(), batch.box.width(), box.height()),
                           batchTint(brush));
    const RoadmapLane* lane = layout.laneAt(box.center().y());
    if (lane != nullptr && brush.marks.lane == lane->key && !brush.marks.well)
        brush.ink.fill(box, brush.laneTint());
}

double bandWidth(const AxisBand& band, const RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    return widthOf(m.band, band.name) + widthOf(m.small, band.span) +
           widthOf(m.small, words::starting(band.starting)) + 7 * m.side;
}

void paintFrame(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    paintGrounds(brush);
    paintBatchTint(brush);
    paintLaneTint(brush);
    paintGrid(brush);
    paintMilestoneLines(brush);
    if (layout.todayX >= 0)
        brush.ink.upright(layout.todayX, layout.headTop + brush.m().bands + brush.m().cells,
                          layout.loadTop, brush.theme.accent, brush.m().today);
    paintTitle(brush);
    if (brush.ink.sees({0, layout.headTop, layout.size.width(), layout.bodyTop - layout.headTop})) {
        paintBands(brush);
        paintCells(brush);
        paintToday(brush);
        paintMilestones(brush);
        paintBatches(brush);
    }
    brush.ink.upright(layout.bodyLeft(), layout.headTop, layout.legendTop, brush.strongRule(),
                      brush.ruleWidth());
    brush.ink.level(0, layout.size.width(), layout.bodyTop, brush.strongRule(), brush.ruleWidth());
}

} // namespace updraft
