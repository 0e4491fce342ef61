#include "ui/timeline/items.h"

#include <algorithm>

namespace updraft {

std::vector<TimelineItem> itemsOf(const RoadmapLayout& picture) {
    std::vector<TimelineItem> items;
    const auto add = [&](TimelineItem::Kind kind, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) items.push_back({kind, i});
    };
    add(TimelineItem::Kind::Milestone, picture.milestones.size());
    add(TimelineItem::Kind::Batch, picture.batches.size());
    add(TimelineItem::Kind::Bar, picture.bars.size());
    return items;
}

QRectF areaOf(const RoadmapLayout& picture, const TimelineItem& item) {
    switch (item.kind) {
    case TimelineItem::Kind::Milestone:
        return picture.milestones[item.index].box();
    case TimelineItem::Kind::Batch:
        return picture.batches[item.index].box;
    case TimelineItem::Kind::Bar:
        return picture.bars[item.index].box;
    }
    return {};
}

Uuid idOf(const RoadmapLayout& picture, const TimelineItem& item) {
    return selectionOf(picture, item).ids.front();
}

Selection selectionOf(const RoadmapLayout& picture, const TimelineItem& item) {
    switch (item.kind) {
    case TimelineItem::Kind::Milestone:
        return Selection::of(picture.milestones[item.index].id);
    case TimelineItem::Kind::Batch:
        return Selection::of(picture.batches[item.index].id);
    case TimelineItem::Kind::Bar:
        return Selection::of(picture.bars[item.index].id);
    }
    return {};
}

std::optional<TimelineItem> itemOf(const RoadmapLayout& picture, const Selection& selection) {
    if (selection.empty()) return std::nullopt;
    const Uuid last = selection.ids.back();
    const auto among = [&](const auto& things,
                           TimelineItem::Kind kind) -> std::optional<TimelineItem> {
        const auto found =
            std::ranges::find_if(things, [&](const auto& one) { return one.id.uuid == last; });
        if (found == things.end()) return std::nullopt;
        return TimelineItem{kind, static_cast<std::size_t>(found - things.begin())};
    };
    if (selection.table == table_of<Initiative>) {
        const RoadmapBar* bar = picture.find({last});
        if (bar == nullptr) return std::nullopt;
        return TimelineItem{TimelineItem::Kind::Bar,
                            static_cast<std::size_t>(bar - picture.bars.data())};
    }
    if (selection.table == table_of<Milestone>)
        return among(picture.milestones, TimelineItem::Kind::Milestone);
    if (selection.table == table_of<Batch>)
        return among(picture.batches, TimelineItem::Kind::Batch);
    return std::nullopt;
}

} // namespace updraft
