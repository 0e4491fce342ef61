#pragma once

#include "ui/render/roadmap_options.h"

#include <QString>

#include <vector>

namespace updraft {

/// The initiatives of one lane.
struct LaneGroup {
    Uuid key = {};
    QString name = {};
    std::vector<LaneMember> members = {};
};

/// Whether the options let it through, wherever it lies in time.
bool passes(const Plan& plan, const Initiative& initiative, const RoadmapOptions& options);

/// What the options let through, lane by lane; no empty lanes while they filter.
std::vector<LaneGroup> groupIntoLanes(const Plan& plan, const Schedule& schedule,
                                      const RoadmapOptions& options);

/// The key of a lane of statuses or mandates, which have no ids: their number.
template <class Word> Uuid laneKey(Word word) {
    Uuid key;
    key.bytes.front() = 1; // not nil, which stands for no lane
    key.bytes.back() = static_cast<std::uint8_t>(word);
    return key;
}
template <class Word> Word wordOfLane(Uuid key) {
    return static_cast<Word>(key.bytes.back());
}

} // namespace updraft
