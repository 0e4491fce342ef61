#include "ui/render/roadmap_painter.h"

#include "ui/render/roadmap_brush.h"

#include <QPainter>

namespace updraft {

void paintRoadmap(QPainter& painter, const RoadmapLayout& layout, const Theme& theme,
                  const RoadmapPaint& how) {
    RoadmapBrush brush{Ink(painter, how.area, how.vector), layout, theme, how.marks, how.sight};
    // Beside the lanes' names there are none.
    if (how.area.right() > layout.bodyLeft()) brush.linksHere = layout.linksIn(how.area);
    brush.wordsLast = crossedByBroken(brush);
    paintFrame(brush);
    paintWordGrounds(brush);
    paintLinks(brush);
    paintLanes(brush);
    paintAlarms(brush);
    paintFoot(brush);
}

BarGrips gripsOf(const RoadmapBar& bar, const RoadmapLayout& layout) {
    const double k = layout.measures.ring / 3.5;
    const double y = bar.box.center().y();
    const double left = bar.box.left() - layout.measures.ring;
    const double right = bar.box.right() + layout.measures.ring;
    const double high = std::min(14 * k, bar.box.height());
    return {{left - 3 * k, y - high / 2, 6 * k, high},
            {right - 3 * k, y - high / 2, 6 * k, high},
            {right + 6 * k, y - 5 * k, 10 * k, 10 * k}};
}

namespace {

constexpr double fromBar = 6; ///< From a ghost to its tag.

QRectF tagOf(const RoadmapLayout& layout, const RoadmapGhost& ghost) {
    const Face face = layout.measures.code;
    const double width = widthOf(face, ghost.tag) + 2 * layout.measures.side;
    const double height = face.px * 1.8;
    return {ghost.bar.box.left(), ghost.bar.box.top() - fromBar - height, width, height};
}

} // namespace

QRectF ghostArea(const RoadmapLayout& layout, const RoadmapGhost& ghost) {
    return layout.areaOf(ghost.bar).united(tagOf(layout, ghost).adjusted(-4, -4, 4, 4));
}

void paintGhost(QPainter& painter, const RoadmapLayout& layout, const Theme& theme,
                const RoadmapGhost& ghost) {
    const QRectF area = ghostArea(layout, ghost);
    RoadmapBrush brush{Ink(painter, area, false), layout, theme, {}};
    if (ghost.milestone) {
        brush.ink.diamond(ghost.bar.box.center(), 7, theme.accent);
    } else {
        // Words beside it would cover where it is aimed; they stand beside the bar itself.
        brush.wordsLast = {&ghost.bar};
        paintBar(brush, ghost.bar);
        brush.ink.edge(ghost.bar.box, layout.measures.radius, theme.accent, 2);
    }
    const QRectF tag = tagOf(layout, ghost);
    brush.ink.round(tag, layout.measures.radius, theme.accent);
    brush.ink.textCentred(layout.measures.code, ghost.tag, tag, theme.accentInk);
}

QRectF rubberArea(const RoadmapLayout& layout, QPointF from, QPointF to) {
    const double around = layout.measures.arrow * 4;
    return QRectF(from, to).normalized().adjusted(-around, -around, around, around);
}

void paintRubber(QPainter& painter, const RoadmapLayout& layout, const Theme& theme, QPointF from,
                 QPointF to) {
    const RoadmapMeasures& m = layout.measures;
    Ink ink(painter, rubberArea(layout, from, to), false);
    const double stub = m.arrow * 2;
    const double x = (from.x() + to.x()) / 2;
    const double y = (from.y() + to.y()) / 2;
    const bool forward = to.x() - from.x() >= stub;
    // Backwards it leaves and enters as a dependency does, not through what it links.
    const std::vector<QPointF> path =
        forward ? std::vector<QPointF>{from, {x, from.y()}, {x, to.y()}, to}
                : std::vector<QPointF>{from,
                                       {from.x() + stub, from.y()},
                                       {from.x() + stub, y},
                                       {to.x() - stub, y},
                                       {to.x() - stub, to.y()},
                                       to};
    ink.polyline(path, theme.accent, m.brokenLink);
    ink.arrowHead(to, true, m.arrow, theme.accent);
}

} // namespace updraft
