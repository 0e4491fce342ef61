#pragma once

#include "ui/render/roadmap_layout.h"

namespace updraft {

/// Says where a bar's words go: inside, where they can be read, else beside it. What has room for
/// the code at least may take them in again when the rows are packed.
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

/// What is written in a projected bar of a width. Its status stands there in a word; the code goes
/// to the second line where the first has no room for both, and goes where the name needs it all.
struct ProjectedWords {
    bool codeFirst = true;
    bool codeSecond = false;
    QString name;
    double nameRoom = 0;
};
ProjectedWords projectedWords(const RoadmapBar& bar, const RoadmapLayout& layout, double width);

/// What of its names stands at the bar: the title, or for the projector the short name.
QString shownName(const RoadmapBar& bar, const RoadmapLayout& layout);

/// How wide the first line beside a bar is: the code, and before a room also the status in a word.
double firstLineWidth(const RoadmapBar& bar, const RoadmapLayout& layout);

/// How wide that line is with the days by which the bar slipped behind it.
double besideLineWidth(const RoadmapBar& bar, const RoadmapLayout& layout);

/// How wide the words beside a bar are where nothing cuts them.
double wordsWidth(const RoadmapBar& bar, const RoadmapLayout& layout);

/// How wide all that is written in a bar is, with the air around it.
double insideWidth(const RoadmapBar& bar, const RoadmapLayout& layout);

/// From a bar's left edge to its code.
double codeIndent(const RoadmapMeasures& m);

} // namespace updraft
