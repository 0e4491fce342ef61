#pragma once

#include "ui/canvas/words.h"
#include "ui/timeline/items.h"

#include <QString>

namespace updraft {

/// "CX-07 Plain-language first bill"; "Planned, 15 Apr – 14 Aug 2026, 88 working days"; owner,
/// lane, slack and what is broken.
ItemWords wordsFor(const RoadmapLayout& picture, const Plan& plan, const Schedule& schedule,
                   const TimelineItem& item);

/// All that is to say about what lies at a point of the picture; empty where nothing does.
QString tipAt(const RoadmapLayout& picture, const Plan& plan, const Schedule& schedule, QPointF at);

} // namespace updraft
