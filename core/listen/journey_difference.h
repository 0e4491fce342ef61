#pragma once
#include "core/listen/journey_map.h"

#include <string_view>

namespace updraft {

/// A step in two journeys, or in one of them only.
struct StepDifference {
    std::optional<std::size_t> before; // places in the maps
    std::optional<std::size_t> after = {};
    bool moved = false; // into another stage, or past others
    /// None where one of them has no emotion, or both the same.
    std::optional<double> emotion_change = {};
    /// Fields of the step that say something else: "action", "channels", "moment_of_truth"…
    std::vector<std::string_view> changed = {};

    bool added() const { return !before; }
    bool removed() const { return !after; }
};

/// What a to-be journey changes of an as-is one.
struct JourneyDifference {
    std::vector<StepDifference> steps; // those of the to-be journey in order, then the removed ones
    std::vector<std::size_t> stages_added;   // of the to-be map
    std::vector<std::size_t> stages_removed; // of the as-is map

    const StepDifference* before(std::size_t step) const;
    const StepDifference* after(std::size_t step) const;
    std::size_t added() const;
    std::size_t removed() const;
    std::size_t moved() const;
    std::size_t changed() const;
};

/// Steps are the same where their titles are (whatever the case): first within stages of the same
/// title, then anywhere. Of those left in another stage or another order as few as possible count
/// as moved.
JourneyDifference difference(const Plan& plan, const JourneyMap& as_is, const JourneyMap& to_be);

} // namespace updraft
