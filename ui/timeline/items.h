#pragma once

#include "ui/render/roadmap_layout.h"
#include "ui/session/selection.h"

namespace updraft {

/// Something on the timeline that can be picked and read aloud.
struct TimelineItem {
    enum class Kind { Milestone, Batch, Bar };

    Kind kind = Kind::Bar;
    std::size_t index = 0; ///< Into the layout's vector of its kind.

    friend bool operator==(const TimelineItem&, const TimelineItem&) = default;
};

/// All of them as they are read: milestones, batches, then lane by lane.
std::vector<TimelineItem> itemsOf(const RoadmapLayout& picture);
std::size_t countOf(const RoadmapLayout& picture);
/// The one that is read at that place, and back.
TimelineItem itemAt(const RoadmapLayout& picture, std::size_t place);
std::size_t placeOf(const RoadmapLayout& picture, const TimelineItem& item);

QRectF areaOf(const RoadmapLayout& picture, const TimelineItem& item);
Uuid idOf(const RoadmapLayout& picture, const TimelineItem& item);
Selection selectionOf(const RoadmapLayout& picture, const TimelineItem& item);
/// The item picked last; none where it is not in the picture.
std::optional<TimelineItem> itemOf(const RoadmapLayout& picture, const Selection& selection);

} // namespace updraft
