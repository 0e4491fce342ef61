#pragma once

#include "ui/render/roadmap_layout.h"

namespace updraft {

/// Routes the dependencies between bars in level and upright lines, and sorts them into bands.
void routeLinks(const Plan& plan, const Schedule& schedule, RoadmapLayout& layout);

/// The route of a dependency of this type between two bars.
std::vector<QPointF> routeOf(LinkType type, const RoadmapBar& from, const RoadmapBar& to,
                             const RoadmapLayout& layout);

/// Puts sentences beside broken dependencies where there is room; alarms the bars of the others.
void placeCallouts(RoadmapLayout& layout);

} // namespace updraft
