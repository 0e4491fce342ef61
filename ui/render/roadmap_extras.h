#pragma once

#include "ui/render/roadmap_layout.h"

namespace updraft {

/// Milestones of the plan into their row, those of initiatives to their bars.
void placeMilestones(const Plan& plan, RoadmapLayout& layout);

/// Batches as brackets over their time, packed into rows; returns the height that they take. Where
/// they are many the rows get slim, then so thin that they have no words, and in the end batches
/// lie on one another: the body keeps its room.
double placeBatches(const Plan& plan, const Schedule& schedule, RoadmapLayout& layout);

/// The most people needed at once in each cell of the axis.
void placeLoad(const Plan& plan, const Schedule& schedule, RoadmapLayout& layout);

} // namespace updraft
