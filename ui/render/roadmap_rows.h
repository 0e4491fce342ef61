#pragma once

#include "ui/render/roadmap_layout.h"

namespace updraft {

/// Says where a bar's words go: inside, where at least the code fits, else beside it.
void placeLabel(RoadmapBar& bar, const RoadmapLayout& layout);

/// Gives the lane's dated bars their rows, so that neither bars nor the codes beside them overlap,
/// and appends them to the layout from row to row. Rows begin at 0; `stackLanes` moves them.
void packRows(std::vector<RoadmapBar> bars, RoadmapLayout& layout, RoadmapLane& lane);

/// Puts lane under lane, shares out the height that is left over, and moves rows, cards and wells
/// to where they belong.
void stackLanes(RoadmapLayout& layout, double heightToFill);

/// What stands in a bar's second line, or beside it: the title, for the projector the short name
/// where the title has no room.
QString nameIn(const RoadmapBar& bar, const RoadmapLayout& layout, double room);

/// From a bar's left edge to its code.
double codeIndent(const RoadmapMeasures& m);

} // namespace updraft
