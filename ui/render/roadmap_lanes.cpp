#include "ui/render/roadmap_lanes.h"

#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"

#include <QStringList>

namespace updraft {

namespace {

QString nameOf(const Plan& plan, const Lane& lane, LaneBy by) {
    if (lane.none) return words::noLane(by);
    if (by == LaneBy::status) return words::status(*from_word<Status>(lane.label));
    if (by == LaneBy::mandate) return words::mandate(*from_word<Mandate>(lane.label));
    if (by != LaneBy::batch) return qt(lane.label);
    const Batch* batch = plan.batches.find({lane.key});
    return qt(lane.label) + u' ' + qt(batch->title);
}

Uuid keyOf(const Lane& lane, LaneBy by) {
    if (by == LaneBy::status) return laneKey(*from_word<Status>(lane.label));
    if (by == LaneBy::mandate) return laneKey(*from_word<Mandate>(lane.label));
    return lane.key;
}

} // namespace

bool passes(const Plan& plan, const Initiative& initiative, const RoadmapOptions& options) {
    const bool over = initiative.status == Status::done || initiative.status == Status::dropped;
    return !(options.hideDone && over) && (!options.shows || options.shows(plan, initiative));
}

std::vector<LaneGroup> groupIntoLanes(const Plan& plan, const Schedule& schedule,
                                      const RoadmapOptions& options) {
    std::vector<LaneGroup> groups;
    for (const Lane& lane : lanes(plan, schedule, options.lanes)) {
        LaneGroup group{keyOf(lane, options.lanes), nameOf(plan, lane, options.lanes), {}};
        if (options.hidden.contains(group.key)) continue;
        for (const LaneMember& member : lane.members)
            if (passes(plan, *member.initiative, options)) group.members.push_back(member);
        // An empty domain or batch is a place to drag to, but under a filter only in the way.
        const bool keepsPlace =
            (options.lanes == LaneBy::domain || options.lanes == LaneBy::batch) && !options.shows;
        if (!group.members.empty() || (keepsPlace && !lane.none))
            groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace updraft
