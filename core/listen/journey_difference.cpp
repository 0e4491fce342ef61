#include "core/listen/journey_difference.h"

#include "core/base/tenths.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace updraft {

namespace {

/// What steps and stages are compared by.
struct Titles {
    std::vector<std::string> stages;
    std::vector<std::string> steps;

    Titles(const Plan& plan, const JourneyMap& map) {
        for (const auto& stage : map.stages)
            stages.push_back(folded(trimmed(plan.stages.find(stage.id)->title)));
        for (const auto& step : map.steps)
            steps.push_back(folded(trimmed(plan.steps.find(step.id)->title)));
    }
};

using Pairs = std::vector<std::optional<std::size_t>>; // of each to-be step, the as-is one

class Matching {
  public:
    Matching(const Plan& plan, const JourneyMap& as_is, const JourneyMap& to_be)
        : as_is_{as_is}, to_be_{to_be}, old_{plan, as_is}, new_{plan, to_be},
          pairs_(to_be.steps.size()), taken_(as_is.steps.size(), false) {
        match(true);
        match(false);
    }

    const Pairs& pairs() const { return pairs_; }
    bool taken(std::size_t step) const { return taken_[step]; }
    /// Without those that went into another stage.
    Pairs within_stages() const {
        Pairs within = pairs_;
        for (std::size_t after = 0; after < within.size(); ++after)
            if (within[after] && !same_stage(*within[after], after)) within[after].reset();
        return within;
    }
    std::vector<std::size_t> added_stages() const { return missing(new_.stages, old_.stages); }
    std::vector<std::size_t> removed_stages() const { return missing(old_.stages, new_.stages); }

  private:
    bool same_stage(std::size_t before, std::size_t after) const {
        return old_.stages[as_is_.steps[before].stage] == new_.stages[to_be_.steps[after].stage];
    }
    void match(bool within_stage) {
        for (std::size_t after = 0; after < pairs_.size(); ++after)
            for (std::size_t before = 0; before < taken_.size() && !pairs_[after]; ++before)
                if (!taken_[before] && old_.steps[before] == new_.steps[after] &&
                    (!within_stage || same_stage(before, after))) {
                    pairs_[after] = before;
                    taken_[before] = true;
                }
    }
    static std::vector<std::size_t> missing(const std::vector<std::string>& of,
                                            const std::vector<std::string>& in) {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < of.size(); ++i)
            if (std::ranges::find(in, of[i]) == in.end()) places.push_back(i);
        return places;
    }

    const JourneyMap& as_is_;
    const JourneyMap& to_be_;
    Titles old_;
    Titles new_;
    Pairs pairs_;
    std::vector<bool> taken_;
};

/// The to-be steps of the longest run that kept its order.
std::vector<bool> in_order(const Pairs& pairs) {
    const auto count = pairs.size();
    std::vector<std::size_t> length(count, 0);
    std::vector<std::size_t> from(count, count);
    std::size_t best = count;
    for (std::size_t i = 0; i < count; ++i) {
        if (!pairs[i]) continue;
        length[i] = 1;
        for (std::size_t j = 0; j < i; ++j)
            if (pairs[j] && *pairs[j] < *pairs[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                from[i] = j;
            }
        if (best == count || length[i] > length[best]) best = i;
    }
    std::vector<bool> kept(count, false);
    for (std::size_t i = best; i < count; i = from[i]) kept[i] = true;
    return kept;
}

std::optional<double> change_of(std::optional<double> before, std::optional<double> after) {
    if (!before || !after) return std::nullopt;
    const double change = in_tenths(*after - *before);
    return change != 0 ? std::optional{change} : std::nullopt;
}

std::vector<Id<Channel>> sorted(std::vector<Id<Channel>> channels) {
    std::ranges::sort(channels);
    return channels;
}

std::vector<std::string_view> changed_fields(const Plan& plan, const MapStep& before,
                                             const MapStep& after) {
    constexpr std::array<std::pair<std::string_view, std::string Step::*>, 5> texts{
        {{"action", &Step::action},
         {"thoughts", &Step::thoughts},
         {"frontstage", &Step::frontstage},
         {"backstage", &Step::backstage},
         {"owner", &Step::owner}}};
    const Step& old = *plan.steps.find(before.id);
    const Step& now = *plan.steps.find(after.id);
    std::vector<std::string_view> changed;
    for (const auto& [field, text] : texts)
        if (trimmed(old.*text) != trimmed(now.*text)) changed.push_back(field);
    if (sorted(before.channels) != sorted(after.channels)) changed.push_back("channels");
    if (old.moment_of_truth != now.moment_of_truth) changed.push_back("moment_of_truth");
    return changed;
}

} // namespace

const StepDifference* JourneyDifference::before(std::size_t step) const {
    const auto found = std::ranges::find(steps, std::optional{step}, &StepDifference::before);
    return found != steps.end() ? &*found : nullptr;
}

const StepDifference* JourneyDifference::after(std::size_t step) const {
    const auto found = std::ranges::find(steps, std::optional{step}, &StepDifference::after);
    return found != steps.end() ? &*found : nullptr;
}

std::size_t JourneyDifference::added() const {
    return static_cast<std::size_t>(std::ranges::count_if(steps, &StepDifference::added));
}

std::size_t JourneyDifference::removed() const {
    return static_cast<std::size_t>(std::ranges::count_if(steps, &StepDifference::removed));
}

std::size_t JourneyDifference::moved() const {
    return static_cast<std::size_t>(std::ranges::count_if(steps, &StepDifference::moved));
}

std::size_t JourneyDifference::changed() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        steps, [](const StepDifference& step) { return !step.changed.empty(); }));
}

JourneyDifference difference(const Plan& plan, const JourneyMap& as_is, const JourneyMap& to_be) {
    const Matching matching{plan, as_is, to_be};
    const auto kept = in_order(matching.within_stages());
    const auto before = emotions_of(plan, as_is);
    const auto after = emotions_of(plan, to_be);
    JourneyDifference found;
    for (std::size_t i = 0; i < to_be.steps.size(); ++i) {
        StepDifference step{matching.pairs()[i], i};
        if (step.before) {
            step.moved = !kept[i];
            step.emotion_change = change_of(before[*step.before], after[i]);
            step.changed = changed_fields(plan, as_is.steps[*step.before], to_be.steps[i]);
        }
        found.steps.push_back(step);
    }
    for (std::size_t i = 0; i < as_is.steps.size(); ++i)
        if (!matching.taken(i)) found.steps.push_back({i, std::nullopt});
    found.stages_added = matching.added_stages();
    found.stages_removed = matching.removed_stages();
    return found;
}

} // namespace updraft
