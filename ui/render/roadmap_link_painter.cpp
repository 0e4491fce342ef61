// Dependencies: those that hold under the bars, those that are broken over them.
#include "ui/render/roadmap_brush.h"

#include "ui/support/icons.h"

#include <QVarLengthArray>

namespace updraft {

namespace {

constexpr double noHeads =
    12; ///< Bars lower than this have arrows without heads, at the usual size.

bool pointsRight(const RoadmapLink& link) {
    const std::size_t last = link.path.size() - 1;
    return link.path[last].x() >= link.path[last - 1].x();
}

/// The path up to the arrow's head.
auto shaft(const RoadmapLink& link, double head) {
    QVarLengthArray<QPointF, 8> path(link.path.begin(), link.path.end());
    path.back().rx() += pointsRight(link) ? -head * 0.5 : head * 0.5;
    return path;
}

bool drawn(const RoadmapBrush& brush, const RoadmapLink& link) {
    if (!brush.marks.linksOfSelection) return true;
    const auto& bars = brush.layout.bars;
    return brush.marks.selected.contains(bars[link.from].id) ||
           brush.marks.selected.contains(bars[link.to].id);
}

void paintButton(RoadmapBrush& brush, const RoadmapCallout& callout) {
    if (callout.button.isEmpty()) return;
    const RoadmapMeasures& m = brush.m();
    const StatusColours& colours = brush.theme.status(Status::blocked);
    brush.ink.round(callout.button, m.radius, colours.fill);
    brush.ink.textCentred(m.code, callout.act, callout.button, colours.ink);
}

} // namespace

std::vector<const RoadmapBar*> crossedByBroken(const RoadmapBrush& brush) {
    std::vector<const RoadmapBar*> crossed;
    if (brush.ink.vector() || brush.m().lines() == 0) return crossed;
    for (const std::size_t i : brush.linksHere) {
        const RoadmapLink& link = brush.layout.links[i];
        if (!link.broken) continue;
        for (std::size_t p = 1; p < link.path.size(); ++p) {
            const QRectF line = QRectF(link.path[p - 1], link.path[p]).normalized();
            const QRectF seen = line.adjusted(-1, -1, 1, 1) & brush.ink.area();
            if (seen.isEmpty()) continue;
            for (const std::size_t b : brush.layout.barsIn(seen)) {
                const RoadmapBar& bar = brush.layout.bars[b];
                if (bar.dated && besideBox(brush, bar).intersects(seen)) crossed.push_back(&bar);
            }
        }
    }
    std::ranges::sort(crossed);
    crossed.erase(std::unique(crossed.begin(), crossed.end()), crossed.end());
    return crossed;
}

void paintLinks(RoadmapBrush& brush) {
    const RoadmapMeasures& m = brush.m();
    const QColor plain = brush.theme.faint;
    for (const std::size_t i : brush.linksHere) {
        const RoadmapLink& link = brush.layout.links[i];
        if (link.broken || !drawn(brush, link)) continue;
        const bool picked = brush.marks.link == link.id;
        const bool critical = brush.layout.options.criticalPath && link.critical;
        const QColor colour = picked ? brush.theme.accent : critical ? brush.theme.text : plain;
        const double width = picked || critical ? m.brokenLink : m.link;
        if (m.bar < noHeads * m.size) {
            brush.ink.polyline(link.path, colour, 1);
            continue;
        }
        brush.ink.polyline(shaft(link, m.arrow), colour, width);
        if (brush.ink.area().contains(link.path.back()) || !brush.ink.vector())
            brush.ink.arrowHead(link.path.back(), pointsRight(link), m.arrow, colour);
    }
}

void paintAlarms(RoadmapBrush& brush) {
    const RoadmapMeasures& m = brush.m();
    const QColor red =
        brush.theme.isDark() ? brush.theme.red : brush.theme.statusFill(Status::blocked);
    const bool few = brush.layout.broken.size() <= fewBroken;
    for (const std::size_t i : brush.linksHere) {
        const RoadmapLink& link = brush.layout.links[i];
        if (!link.broken) continue;
        const bool whole = !brush.ink.vector() || brush.ink.area().contains(link.box);
        if (m.bar < noHeads * m.size || !whole || !few) { // sharp lines end at a sheet's edge
            brush.ink.polyline(link.path, red, m.brokenLink);
            if (m.bar >= noHeads * m.size && brush.ink.area().contains(link.path.back()))
                brush.ink.arrowHead(link.path.back(), pointsRight(link), m.arrow * 1.2, red);
            continue;
        }
        const double width = brush.marks.link == link.id ? m.brokenLink * 1.5 : m.brokenLink;
        const auto path = shaft(link, m.arrow);
        const double round = m.arrow;
        brush.ink.roundedPolyline(path, brush.theme.surface, width * 2.4, round);
        brush.ink.roundedPolyline(path, red, width, round);
        brush.ink.arrowHead(link.path.back(), pointsRight(link), m.arrow * 1.2, red);
    }
    for (const RoadmapBar* bar : brush.wordsLast) paintBeside(brush, *bar);
    for (const RoadmapCallout& callout : brush.layout.callouts) {
        if (!brush.ink.sees(callout.box)) continue;
        const QRectF& box = callout.box;
        brush.ink.round(box, m.radius,
                        brush.projected() ? brush.theme.surface : brush.theme.redSoft);
        brush.ink.edge(box, m.radius, red, brush.projected() ? m.link : 1);
        const bool one = callout.lines.size() == 1;
        const double line = m.bar / 2 * 0.85;
        const double symbolTop = one ? box.center().y() - m.symbol / 2 : box.top() + m.side;
        paintStatusSymbol(brush.ink.painter(), Status::blocked,
                          {box.left() + m.side, symbolTop, m.symbol * 1.1, m.symbol * 1.1}, red,
                          brush.ink.vector() ? Drawing::Vector : Drawing::Pixels);
        double y =
            one ? Ink::baseline(m.code, box.top(), box.bottom())
                : Ink::baseline(m.code, box.center().y() - 2 * line / 2 - 1, box.center().y() - 1);
        for (const QString& words : callout.lines) {
            brush.ink.text(m.code, words, {box.left() + m.side + m.symbol * 1.8, y},
                           brush.projected() ? brush.theme.text : brush.theme.red);
            y += line;
        }
        paintButton(brush, callout);
    }
}

} // namespace updraft
