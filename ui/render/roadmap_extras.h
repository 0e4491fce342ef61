#pragma once

#include "ui/render/roadmap_layout.h"

namespace updraft {

/// Milestones of the plan into their row, those of initiatives to their bars.
void placeMilestones(const Plan& plan, RoadmapLayout& layout);

/// Batches as brackets over their time, packed into rows; returns how many rows they take.
std::size_t placeBatches(const Plan& plan, const Schedule& schedule, RoadmapLayout& layout);

/// The most people needed at once in each cell of the axis.
void placeLoad(const Plan& plan, const Schedule& schedule, RoadmapLayout& layout);

} // namespace updraft
