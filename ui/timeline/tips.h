#pragma once

#include "ui/timeline/items.h"

#include <QString>

namespace updraft {

/// What is said about an item in words: by its tooltip and to screen readers alike.
struct TimelineWords {
    QString name;        ///< "CX-07 Plain-language first bill"
    QString value;       ///< "Planned, 15 Apr – 14 Aug 2026, 88 working days"
    QString description; ///< Owner, lane, slack, what is broken; one sentence a line.
};

TimelineWords wordsFor(const RoadmapLayout& picture, const Plan& plan, const Schedule& schedule,
                       const TimelineItem& item);

/// All that is to say about what lies at a point of the picture; empty where nothing does.
QString tipAt(const RoadmapLayout& picture, const Plan& plan, const Schedule& schedule, QPointF at);

} // namespace updraft
