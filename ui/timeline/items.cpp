#include "ui/timeline/items.h"

#include <algorithm>

namespace updraft {

std::size_t countOf(const RoadmapLayout& picture) {
    return picture.milestones.size() + picture.batches.size() + picture.bars.size();
}

std::vector<TimelineItem> itemsOf(const RoadmapLayout& picture) {
    std::vector<TimelineItem> items;
    items.reserve(countOf(picture));
    for (std::size_t place = 0; place < countOf(picture); ++place)
        items.push_back(itemAt(picture, place));
    return items;
}

TimelineItem itemAt(const RoadmapLayout& picture, std::size_t place) {
    if (place < picture.milestones.size()) return {TimelineItem::Kind::Milestone, place};
    place -= picture.milestones.size();
    if (place < picture.batches.size()) return {TimelineItem::Kind::Batch, place};
    return {TimelineItem::Kind::Bar, place - picture.batches.size()};
}

std::size_t placeOf(const RoadmapLayout& picture, const TimelineItem& item) {
    switch (item.kind) {
    case TimelineItem::Kind::Milestone:
        return item.index;
    case TimelineItem::Kind::Batch:
        return picture.milestones.size() + item.index;
    case TimelineItem::Kind::Bar:
        return picture.milestones.size() + picture.batches.size() + item.index;
    }
    return 0;
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
