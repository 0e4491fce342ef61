// Lanes with their bars and wells.
#include "ui/render/roadmap_brush.h"

#include "ui/render/roadmap_rows.h"
#include "ui/render/roadmap_words.h"
#include "ui/support/icons.h"

#include <QPainter>

#include <cmath>

namespace updraft {

namespace {

constexpr double nameHeight = 34; ///< Of a lane's name with its air.
constexpr double smallest = 4;    ///< Bars lower than this are plain rectangles.

void paintSymbol(RoadmapBrush& brush, Status status, const QRectF& box, const QColor& colour) {
    paintStatusSymbol(brush.ink.painter(), status, box, colour,
                      brush.ink.vector() ? Drawing::Vector : Drawing::Pixels);
}

/// How far a bar's colours are from the ground when another is in the spotlight.
QColor dimmed(const RoadmapBrush& brush, const QColor& colour, bool dim) {
    return dim ? mixed(colour, brush.theme.surface, 0.75) : colour;
}

struct BarInks {
    QColor fill;
    QColor ink;
    QColor edge;
    QColor outside; ///< For words beside the bar.
    QColor outsideSub;
};

BarInks inksOf(const RoadmapBrush& brush, const RoadmapBar& bar) {
    const StatusColours& colours = brush.theme.status(bar.status);
    const bool dim = brush.marks.spotlight && !brush.marks.selected.empty() &&
                     !brush.marks.selected.contains(bar.id);
    QColor edge = colours.edge;
    if (edge.alpha() > 0) edge = dimmed(brush, edge, dim);
    return {dimmed(brush, colours.fill, dim), dimmed(brush, colours.ink, dim), edge,
            dimmed(brush, brush.theme.text, dim), dimmed(brush, brush.theme.sub, dim)};
}

/// Along the bar's foot, over its edge.
void paintProgress(RoadmapBrush& brush, const RoadmapBar& bar, const BarInks& inks, double edge) {
    const RoadmapMeasures& m = brush.m();
    if (bar.progress == 0 || bar.status == Status::done || m.progress == 0) return;
    const double inset = m.radius / 2;
    const QRectF strip(bar.box.left() + inset, bar.box.bottom() - m.progress,
                       bar.box.width() - 2 * inset, m.progress - edge);
    brush.ink.fill(strip, mixed(inks.fill, inks.ink, 0.18));
    brush.ink.fill({strip.left(), strip.top(), strip.width() * bar.progress / 100, strip.height()},
                   inks.ink);
}

void paintBody(RoadmapBrush& brush, const RoadmapBar& bar, const BarInks& inks) {
    const RoadmapMeasures& m = brush.m();
    if (m.lines() == 0 || bar.box.width() < smallest) {
        brush.ink.fill(bar.box, inks.fill);
        return;
    }
    const bool critical = brush.layout.options.criticalPath && bar.critical;
    const bool dashed = !critical && brush.theme.status(bar.status).dashed;
    const QColor edge = critical ? brush.theme.text : inks.edge;
    const double width = critical ? 2 * m.link / 1.3 : brush.projected() ? 2.5 * m.size : 1;
    if (!bar.cutLeft && !bar.cutRight) {
        // An edge of the same colour looks like none, and is drawn as fast.
        const QColor& line = edge.alpha() > 0 ? edge : inks.fill;
        brush.ink.edgedRound(bar.box, m.radius, inks.fill, line, width, dashed);
        return paintProgress(brush, bar, inks, edge.alpha() > 0 ? width : 0);
    }
    brush.ink.round(bar.box, m.radius, inks.fill);
    // What goes on beyond the range has square corners there.
    if (bar.cutLeft) brush.ink.fill({bar.box.left(), bar.box.top(), m.radius, m.bar}, inks.fill);
    if (bar.cutRight)
        brush.ink.fill({bar.box.right() - m.radius, bar.box.top(), m.radius, m.bar}, inks.fill);
    paintProgress(brush, bar, inks, 0);
    if (edge.alpha() > 0) brush.ink.edge(bar.box, m.radius, edge, width, dashed);
}

/// The part of a bar that its words stand in.
QRectF wordsBox(const RoadmapBrush& brush, const RoadmapBar& bar) {
    const RoadmapMeasures& m = brush.m();
    return brush.inSight(bar.box, codeIndent(m) + widthOf(m.code, bar.code) + m.side);
}

/// Code, word and owner in the first line, the title in the second.
void paintTwoLines(RoadmapBrush& brush, const RoadmapBar& bar, const BarInks& inks) {
    const RoadmapMeasures& m = brush.m();
    const QRectF box = wordsBox(brush, bar);
    const double first = box.top() + std::round(m.bar * 0.405);
    const double width = box.width();
    const double codeWidth = widthOf(m.code, bar.code);
    const double wordWidth = widthOf(m.small, bar.word);
    const double ownerWidth = bar.owner.isEmpty() ? 0 : widthOf(m.code, bar.owner) + m.side;
    const double air = m.side * 0.9;
    paintSymbol(brush, bar.status,
                {box.left() + m.side, first - m.symbol * 0.86, m.symbol, m.symbol}, inks.ink);
    double used = codeIndent(m);
    brush.ink.text(m.code, bar.code, {box.left() + used, first}, inks.ink);
    used += codeWidth;
    if (width > used + air + wordWidth + m.side) {
        brush.ink.text(m.small, bar.word, {box.left() + used + air, first}, inks.ink);
        used += air + wordWidth;
    }
    if (ownerWidth > 0 && used + m.side + ownerWidth <= width)
        brush.ink.textEndingAt(m.code, bar.owner, {box.right() - m.side, first}, inks.ink);
    const bool progress = m.progress > 0 && bar.progress > 0 && bar.status != Status::done;
    const double second = box.top() + std::round(m.bar * 0.81) - (progress ? 1 : 0);
    const double room = width - 1.75 * m.side;
    if (room > m.title1.px)
        brush.ink.text(m.title1, bar.title, {box.left() + m.side, second}, inks.ink, room);
}

void paintProjectedLines(RoadmapBrush& brush, const RoadmapBar& bar, const BarInks& inks) {
    const RoadmapMeasures& m = brush.m();
    const QRectF box = wordsBox(brush, bar);
    const ProjectedWords words = projectedWords(bar, brush.layout, box.width());
    const double first = box.top() + std::round(m.bar * 0.405);
    const double second = box.top() + std::round(m.bar * 0.81);
    const double codeWidth = widthOf(m.code, bar.code);
    paintSymbol(brush, bar.status,
                {box.left() + m.side, first - m.symbol * 0.86, m.symbol, m.symbol}, inks.ink);
    double used = codeIndent(m);
    if (words.codeFirst) {
        brush.ink.text(m.code, bar.code, {box.left() + used, first}, inks.ink);
        used += codeWidth + m.side * 0.9;
    }
    brush.ink.text(m.small, bar.word, {box.left() + used, first}, inks.ink,
                   box.width() - used - m.side * 0.5 + 1);
    double left = box.left() + m.side;
    if (words.codeSecond) {
        brush.ink.text(m.code, bar.code, {left, second}, inks.ink, box.width() - 1.75 * m.side);
        left += codeWidth + m.side * 0.45;
    }
    if (words.nameRoom > m.title1.px)
        brush.ink.text(m.title1, words.name, {left, second}, inks.ink, words.nameRoom);
}

/// Code and title in one line.
void paintOneLine(RoadmapBrush& brush, const RoadmapBar& bar, const BarInks& inks) {
    const RoadmapMeasures& m = brush.m();
    const QRectF box = wordsBox(brush, bar);
    const double middle = box.center().y() - (m.progress > 0 && bar.progress > 0 ? 1 : 0);
    paintSymbol(brush, bar.status, {box.left() + m.side, middle - m.symbol / 2, m.symbol, m.symbol},
                inks.ink);
    const double y = Ink::baseline(m.code, middle - 1, middle + 1);
    double x = box.left() + codeIndent(m);
    brush.ink.text(m.code, bar.code, {x, y}, inks.ink);
    x += widthOf(m.code, bar.code) + m.side * 0.75;
    const double room = box.right() - m.side * 0.6 - x;
    if (room > m.title1.px * 2)
        brush.ink.text(m.title1, bar.title, {x, Ink::baseline(m.title1, middle - 1, middle + 1)},
                       inks.ink, room);
}

void paintSymbolAlone(RoadmapBrush& brush, const RoadmapBar& bar, const BarInks& inks) {
    const double side = brush.m().symbol;
    paintSymbol(brush, bar.status,
                {bar.box.center().x() - side / 2, bar.box.center().y() - side / 2, side, side},
                inks.ink);
}

void paintRing(RoadmapBrush& brush, const RoadmapBar& bar) {
    const RoadmapMeasures& m = brush.m();
    const double ring = m.ring;
    const QRectF outer = bar.box.adjusted(-ring, -ring, ring, ring);
    brush.ink.round(outer, m.radius + ring, brush.theme.surface);
    brush.ink.edge(outer, m.radius + ring, brush.theme.accent, ring * 0.6);
}

void paintGrips(RoadmapBrush& brush, const RoadmapBar& bar) {
    const BarGrips grips = gripsOf(bar, brush.layout);
    const double line = brush.m().ring * 0.43;
    for (const QRectF& grip : {grips.left, grips.right, grips.link}) {
        const double radius = std::min(grip.width(), grip.height()) / 2;
        brush.ink.round(grip, radius, brush.theme.surface);
        brush.ink.edge(grip, radius, brush.theme.accent, line);
    }
    const QPointF middle = grips.link.center();
    const double half = grips.link.width() * 0.22;
    brush.ink.level(middle.x() - half, middle.x() + half, middle.y(), brush.theme.accent, line);
    brush.ink.upright(middle.x(), middle.y() - half, middle.y() + half, brush.theme.accent, line);
}

void paintGhostAndSlip(RoadmapBrush& brush, const RoadmapBar& bar) {
    const RoadmapMeasures& m = brush.m();
    if (!bar.ghost.isEmpty()) {
        brush.ink.hatch(bar.ghost, brush.theme.faint);
        if (bar.ghost.height() >= 4) brush.ink.edge(bar.ghost, 2, brush.theme.faint, 0.8);
    }
    const double width = widthOf(m.code, bar.slip);
    if (bar.slip.isEmpty() || m.lines() == 0 || bar.label != RoadmapBar::Label::Inside ||
        bar.room < width + 4)
        return;
    brush.ink.text(m.code, bar.slip,
                   {bar.box.right() + 8, bar.box.top() + std::round(m.bar * 0.405)},
                   brush.theme.red);
}

void paintSlack(RoadmapBrush& brush, const RoadmapBar& bar) {
    if (!brush.layout.options.criticalPath || bar.critical || bar.slackEnd <= bar.box.right())
        return;
    const double y = bar.box.bottom() - brush.m().bar * 0.15;
    brush.ink.level(bar.box.right(), bar.slackEnd, y, brush.theme.outline, 1.5);
    brush.ink.upright(bar.slackEnd, y - 4, y + 4, brush.theme.outline, 1.5);
}

/// A mark where a broken dependency leads that has no sentence of its own.
void paintAlarm(RoadmapBrush& brush, const RoadmapBar& bar) {
    const QRectF box = brush.layout.alarmOf(bar);
    if (box.isEmpty()) return;
    brush.ink.round(box.adjusted(-1, -1, 1, 1), 3, brush.theme.surface);
    paintSymbol(brush, Status::blocked, box, brush.theme.statusFill(Status::blocked));
}

} // namespace

QRectF besideBox(const RoadmapBrush& brush, const RoadmapBar& bar) {
    const RoadmapMeasures& m = brush.m();
    if (bar.label != RoadmapBar::Label::Right && bar.label != RoadmapBar::Label::Left) return {};
    const double words = wordsWidth(bar, brush.layout);
    const bool held = brush.marks.handles == bar.id;
    const BarGrips grips = gripsOf(bar, brush.layout);
    if (bar.label == RoadmapBar::Label::Left) {
        const double shift = held ? bar.box.left() - grips.left.left() : 0;
        return {bar.box.left() - m.beside - bar.room - shift, bar.box.top(),
                std::min(words, bar.room), m.bar};
    }
    // Beside the grips of a bar that is held.
    const double left = held ? grips.link.right() + m.beside / 2 : bar.box.right() + m.beside;
    const double room = bar.box.right() + m.beside + bar.room - left;
    return {left, bar.box.top(), std::clamp(room, widthOf(m.code, bar.code), words), m.bar};
}

namespace {

/// The days by which the bar slipped, behind the first line beside it; returns where they end.
double paintSlipBeside(RoadmapBrush& brush, const RoadmapBar& bar, const QRectF& box,
                       double baseline) {
    const RoadmapMeasures& m = brush.m();
    const double first = box.left() + firstLineWidth(bar, brush.layout);
    const double end = box.left() + besideLineWidth(bar, brush.layout);
    if (bar.slip.isEmpty() || end > box.right() + 1) return first;
    brush.ink.text(m.code, bar.slip, {first + m.beside, baseline}, brush.theme.red);
    return end;
}

/// Whether one of the upright lines of time runs through words.
bool isCrossed(const RoadmapLayout& layout, const QRectF& box) {
    const auto within = [&](double x) { return x > box.left() - 2 && x < box.right() + 2; };
    return within(layout.todayX) ||
           std::ranges::any_of(layout.axis.bands(), within, &AxisBand::left) ||
           std::ranges::any_of(layout.milestones, [&](const RoadmapMilestone& one) {
               return one.ofPlan && within(one.at.x());
           });
}

/// Code, on the projector the status in a word, and the name under them.
void paintBesideInTwoLines(RoadmapBrush& brush, const RoadmapBar& bar, const BarInks& inks,
                           const QRectF& box) {
    const RoadmapMeasures& m = brush.m();
    const double first = box.top() + std::round(m.bar * 0.405);
    brush.ink.text(m.code, bar.code, {box.left(), first}, inks.outside);
    const double word = widthOf(m.code, bar.code) + m.side * 0.9;
    if (firstLineWidth(bar, brush.layout) > word && box.width() > word)
        brush.ink.text(m.small, bar.word, {box.left() + word, first}, inks.outside,
                       box.width() - word + 1);
    paintSlipBeside(brush, bar, box, first);
    brush.ink.text(m.title1, nameIn(bar, brush.layout, bar.room),
                   {box.left(), box.top() + std::round(m.bar * 0.81)}, inks.outside,
                   box.width() + 1);
}

} // namespace

void paintWordGrounds(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    if (brush.m().lines() == 0) return;
    for (const std::size_t i : layout.barsIn(brush.ink.area())) {
        const RoadmapBar& bar = layout.bars[i];
        if (!bar.dated) continue;
        const QRectF box = besideBox(brush, bar);
        if (isCrossed(layout, box)) paintGround(brush, box.adjusted(-2, 0, 2, 0));
    }
}

void paintBeside(RoadmapBrush& brush, const RoadmapBar& bar) {
    const RoadmapMeasures& m = brush.m();
    const BarInks inks = inksOf(brush, bar);
    const QRectF box = besideBox(brush, bar);
    if (m.lines() == 2) return paintBesideInTwoLines(brush, bar, inks, box);
    const double line = Ink::baseline(m.code, box.top(), box.bottom());
    brush.ink.text(m.code, bar.code, {box.left(), line}, inks.outside);
    const double used = paintSlipBeside(brush, bar, box, line) - box.left() + m.beside;
    if (box.width() - used > m.title1.px * 2)
        brush.ink.text(m.title1, bar.title,
                       {box.left() + used, Ink::baseline(m.title1, box.top(), box.bottom())},
                       inks.outsideSub, box.width() - used + 1);
}

void paintBar(RoadmapBrush& brush, const RoadmapBar& bar) {
    const BarInks inks = inksOf(brush, bar);
    const bool selected = brush.marks.selected.contains(bar.id) || brush.marks.target == bar.id;
    paintGhostAndSlip(brush, bar);
    paintSlack(brush, bar);
    if (selected) paintRing(brush, bar);
    paintBody(brush, bar, inks);
    if (bar.label == RoadmapBar::Label::Inside) {
        if (brush.projected())
            paintProjectedLines(brush, bar, inks);
        else
            brush.m().lines() == 2 ? paintTwoLines(brush, bar, inks)
                                   : paintOneLine(brush, bar, inks);
    } else if (bar.label != RoadmapBar::Label::None) {
        if (bar.box.width() >= brush.m().symbol + 4) paintSymbolAlone(brush, bar, inks);
        if (!std::ranges::binary_search(brush.wordsLast, &bar)) paintBeside(brush, bar);
    }
    paintAlarm(brush, bar);
    if (brush.marks.handles == bar.id) paintGrips(brush, bar);
}

void paintCard(RoadmapBrush& brush, const RoadmapBar& bar) {
    const RoadmapMeasures& m = brush.m();
    const BarInks inks = inksOf(brush, bar);
    const QRectF& box = bar.box;
    if (brush.marks.selected.contains(bar.id) || brush.marks.target == bar.id)
        paintRing(brush, bar);
    brush.ink.round(box, m.radius, inks.fill);
    if (inks.edge.alpha() > 0)
        brush.ink.edge(box, m.radius, inks.edge, 1, brush.theme.status(bar.status).dashed);
    const bool high = m.lines() == 2;
    const double first = high ? box.top() + 16 : Ink::baseline(m.code, box.top(), box.bottom());
    const double left = box.left() + 7;
    double x = left + m.symbol + 4;
    paintSymbol(brush, bar.status, {left, first - m.symbol * 0.86, m.symbol, m.symbol}, inks.ink);
    brush.ink.text(m.code, bar.code, {x, first}, inks.ink);
    x += widthOf(m.code, bar.code) + 6;
    if (!high) {
        brush.ink.text(m.small, bar.title, {x, first}, inks.ink, box.right() - 5 - x);
        return;
    }
    const double ownerWidth = widthOf(m.code, bar.owner);
    if (bar.horizon)
        brush.ink.text(m.small, words::horizon(*bar.horizon), {x, first}, inks.ink,
                       box.right() - 14 - ownerWidth - x);
    brush.ink.textEndingAt(m.smallMedium, bar.owner, {box.right() - 7, first}, inks.ink);
    double y = first + 15.5;
    const double room = box.width() - 14;
    const QStringList lines =
        m.cardLines == 1 ? QStringList{bar.title} : twoLines(bar.title, m.title1, room);
    for (const QString& line : lines) {
        brush.ink.text(m.title1, line, {left, y}, inks.ink, room + 1);
        y += 16;
    }
}

namespace {

/// On paper there is no clip: what lies on the next sheet is not drawn on this one.
bool onThisSheet(const RoadmapBrush& brush, const QRectF& box) {
    const QRectF& area = brush.ink.area();
    return !brush.ink.vector() ||
           (box.top() >= area.top() - 1 && box.bottom() <= area.bottom() + 1);
}

void paintWell(RoadmapBrush& brush, const RoadmapLane& lane) {
    const RoadmapMeasures& m = brush.m();
    if (lane.well.isEmpty() || !brush.ink.sees(lane.well)) return;
    const QRectF well = brush.ink.vector() ? lane.well & brush.ink.area() : lane.well;
    const auto cards = static_cast<int>(lane.lastCard - lane.firstCard);
    const bool target = brush.marks.well && brush.marks.lane == lane.key;
    const Theme& theme = brush.theme;
    if (cards > 0 || target) brush.ink.round(well, 6, target ? theme.accentSoft : theme.well);
    brush.ink.edge(well, 6,
                   target ? theme.accent : mixed(theme.hair, theme.outline, cards > 0 ? 0.3 : 0.1),
                   1, true);
    brush.ink.text(m.smallMedium, words::noDateYet(cards),
                   {lane.well.left() + m.side, lane.well.top() + 16.5}, theme.faint);
    for (std::size_t i = lane.firstCard; i < lane.lastCard; ++i)
        if (brush.ink.sees(brush.layout.bars[i].box) &&
            onThisSheet(brush, brush.layout.bars[i].box))
            paintCard(brush, brush.layout.bars[i]);
}

/// Where in a lane its name begins, so high that it can be seen: at its top as long as that can.
double nameTop(const RoadmapBrush& brush, const RoadmapLane& lane) {
    const double lowest = lane.bottom() - nameHeight;
    return brush.sight.isEmpty() ? lane.top
                                 : std::max(lane.top, std::min(brush.sight.top(), lowest));
}

/// On the projector, one word a line in the middle of what can be seen of the lane.
void paintProjectedName(RoadmapBrush& brush, const RoadmapLane& lane) {
    const RoadmapMeasures& m = brush.m();
    const double step = m.lane.px * 1.18;
    const QStringList lines = twoLines(lane.name, m.lane, m.names - m.namesIndent - 8);
    const auto count = static_cast<double>(lines.size());
    QRectF box(0, lane.top, m.names, lane.height);
    const QRectF seen = box & QRectF(0, brush.sight.top(), m.names, brush.sight.height());
    if (seen.height() >= (count + 1) * step) box = seen;
    double y = box.center().y() + m.lane.px * 0.36 - (count - 1) * step / 2;
    for (const QString& line : lines) {
        brush.ink.text(m.lane, line, {m.namesIndent, y}, brush.theme.text,
                       m.names - m.namesIndent - 8);
        y += step;
    }
}

void paintName(RoadmapBrush& brush, const RoadmapLane& lane) {
    const RoadmapMeasures& m = brush.m();
    if (!brush.ink.sees({0, lane.top, m.names, lane.height})) return;
    if (brush.projected()) return paintProjectedName(brush, lane);
    const double top = nameTop(brush, lane);
    const bool stuck = top > lane.top;
    if (stuck) {
        paintWell(brush, lane);
        brush.ink.fill({0, top, m.names, nameHeight}, brush.namesGround());
    }
    const QString count = QString::number(lane.count);
    const double countWidth = widthOf(m.smallMedium, count);
    brush.ink.text(m.lane, lane.name, {m.namesIndent, top + 24}, brush.theme.text,
                   m.names - m.namesIndent - 20 - countWidth);
    brush.ink.textEndingAt(m.smallMedium, count, {m.names - 12, top + 24}, brush.theme.faint);
    if (!stuck) paintWell(brush, lane);
}

/// The rows of a lane that can be seen.
std::pair<std::size_t, std::size_t> rowsInSight(const RoadmapBrush& brush,
                                                const RoadmapLane& lane) {
    const auto& rows = brush.layout.rows;
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(lane.firstRow);
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(lane.lastRow);
    const QRectF& area = brush.ink.area();
    // A ring, and a mark at the corner, stand out over the bar.
    const double out = std::max(8.0, brush.m().ring + 2);
    const auto from = std::partition_point(first, last, [&](const RoadmapRow& row) {
        return row.top + brush.m().bar + std::max(brush.m().gap, out) < area.top();
    });
    const auto until = std::partition_point(
        from, last, [&](const RoadmapRow& row) { return row.top - out <= area.bottom(); });
    return {static_cast<std::size_t>(from - rows.begin()),
            static_cast<std::size_t>(until - rows.begin())};
}

} // namespace

void paintLanes(RoadmapBrush& brush) {
    const RoadmapLayout& layout = brush.layout;
    const QRectF& area = brush.ink.area();
    if (area.bottom() < layout.bodyTop || area.top() > layout.bodyEnd) return;
    for (const RoadmapLane& lane : layout.lanes) {
        if (lane.bottom() < area.top() || lane.top > area.bottom()) continue;
        brush.ink.level(0, layout.size.width(), lane.top, brush.rule(), brush.ruleWidth());
        paintName(brush, lane);
        const auto [from, until] = rowsInSight(brush, lane);
        for (std::size_t r = from; r < until; ++r)
            for (const std::size_t b : layout.barsIn(layout.rows[r], area.left(), area.right()))
                if (onThisSheet(brush, layout.bars[b].box)) paintBar(brush, layout.bars[b]);
    }
    brush.ink.level(0, layout.size.width(), layout.bodyEnd, brush.strongRule(), brush.ruleWidth());
    for (const RoadmapMilestone& one : layout.milestones)
        if (!one.ofPlan && brush.ink.sees(one.box())) {
            brush.ink.diamond(one.at, 6, brush.theme.surface);
            brush.ink.diamond(one.at, 4.5,
                              brush.marks.milestone == one.id ? brush.theme.accent
                                                              : brush.theme.text);
        }
}

} // namespace updraft
