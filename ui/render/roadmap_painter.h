#pragma once

#include "ui/render/ink.h"
#include "ui/render/roadmap_layout.h"
#include "ui/support/theme.h"

#include <unordered_set>

namespace updraft {

/// What a person has picked or points at; no part of the plan's picture on paper.
struct RoadmapMarks {
    std::unordered_set<Id<Initiative>> selected;
    std::optional<Id<Initiative>> handles; ///< The one bar that shows where it can be pulled.
    std::optional<Id<Initiative>> target;  ///< Where a dependency would lead.
    std::optional<Id<Dependency>> link;
    std::optional<Id<Batch>> batch;
    std::optional<Id<Milestone>> milestone;
    std::optional<Uuid> lane;      ///< Where what is dragged would go.
    bool well = false;             ///< Into its well.
    bool spotlight = false;        ///< Everything but what is selected is dimmed.
    bool linksOfSelection = false; ///< Others, unless broken, are not drawn.

    friend bool operator==(const RoadmapMarks&, const RoadmapMarks&) = default;
};

/// So many broken dependencies have round corners; more cost a frame.
inline constexpr std::size_t fewBroken = 20;

/// How wide the words of a part of the time are in the head.
double bandWidth(const AxisBand& band, const RoadmapLayout& layout);

/// How a roadmap gets onto its ground.
struct RoadmapPaint {
    QRectF area;         ///< What must be painted, in the layout's pixels.
    bool vector = false; ///< For paper and SVG.
    RoadmapMarks marks = {};
    QRectF sight = {}; ///< What of the lanes a window shows: names stay in it. Empty on paper.
};

/// The only code that draws a roadmap: for window, projector, paper and pictures. Paints the ground
/// too, and in reading order: lane by lane, the name and then the bars.
void paintRoadmap(QPainter& painter, const RoadmapLayout& layout, const Theme& theme,
                  const RoadmapPaint& how);

/// A bar or milestone on its way to another place, with its date beside it.
struct RoadmapGhost {
    RoadmapBar bar; ///< Of a milestone only the box counts.
    QString tag;
    bool milestone = false;
};
void paintGhost(QPainter& painter, const RoadmapLayout& layout, const Theme& theme,
                const RoadmapGhost& ghost);
/// Everything that `paintGhost` touches.
QRectF ghostArea(const RoadmapLayout& layout, const RoadmapGhost& ghost);
/// A dependency that is being drawn, from a bar's end to the pointer.
void paintRubber(QPainter& painter, const RoadmapLayout& layout, const Theme& theme, QPointF from,
                 QPointF to);

/// Everything that `paintRubber` touches.
QRectF rubberArea(const RoadmapLayout& layout, QPointF from, QPointF to);

/// Where a selected bar can be taken: its ends, and the start of a dependency.
struct BarGrips {
    QRectF left;
    QRectF right;
    QRectF link;
};
BarGrips gripsOf(const RoadmapBar& bar, const RoadmapLayout& layout);

} // namespace updraft
