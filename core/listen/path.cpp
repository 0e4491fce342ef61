#include "core/listen/path.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace updraft {

namespace {

bool several_raters(const Plan& plan) {
    std::map<Id<Round>, std::set<std::string>> raters;
    for (const Assessment& row : plan.assessments)
        if (row.answer) raters[row.round].insert(folded(trimmed(row.rater)));
    return std::ranges::any_of(raters, [](const auto& round) { return round.second.size() > 1; });
}

bool felt_journey(const Plan& plan) {
    constexpr int fewest = 3;
    std::map<Id<Journey>, int> felt;
    for (const Step& step : plan.steps)
        if (const auto* stage = step.emotion ? plan.stages.find(step.stage) : nullptr)
            ++felt[stage->journey];
    return std::ranges::any_of(felt, [](const auto& of) { return of.second >= fewest; });
}

bool enough_verbatims(const Plan& plan) {
    constexpr int fewest = 10;
    int words = 0;
    for (const Feedback& said : plan.feedback)
        if (!said.verbatim.empty() && ++words == fewest) return true;
    return false;
}

bool owned_initiative(const Plan& plan) {
    return std::ranges::any_of(plan.initiatives, [](const Initiative& row) {
        const bool open = row.status != Status::done && row.status != Status::dropped;
        return open && row.owner && (row.start || row.due);
    });
}

bool is_met(const Plan& plan, PathNeed need) {
    switch (need) {
    case PathNeed::vision:
        return !plan.about().vision.empty();
    case PathNeed::objective:
        return !plan.objectives.empty();
    case PathNeed::leader:
        return !plan.about().leader.empty();
    case PathNeed::people:
        return plan.people.size() > 1 && !plan.teams.empty();
    case PathNeed::several_raters:
        return several_raters(plan);
    case PathNeed::persona:
        return !plan.personas.empty();
    case PathNeed::felt_journey:
        return felt_journey(plan);
    case PathNeed::verbatims:
        return enough_verbatims(plan);
    case PathNeed::answered_opportunity:
        return !plan.remedies.empty();
    case PathNeed::owned_initiative:
        return owned_initiative(plan);
    case PathNeed::action_under_way:
        return std::ranges::any_of(
            plan.actions, [](const Action& row) { return row.status != ActionStatus::open; });
    }
    return false;
}

} // namespace

std::vector<PathItem> path_of(const Plan& plan) {
    using enum PathWord;
    using enum PathNeed;
    std::vector<PathItem> path{{start, vision},
                               {start, objective},
                               {start, leader},
                               {engage, people},
                               {engage, PathNeed::several_raters},
                               {listen, persona},
                               {listen, PathNeed::felt_journey},
                               {listen, verbatims},
                               {act, answered_opportunity},
                               {act, PathNeed::owned_initiative},
                               {act, action_under_way}};
    for (PathItem& item : path) item.met = is_met(plan, item.need);
    return path;
}

bool is_ticked(const std::vector<PathItem>& path, PathWord word) {
    return std::ranges::all_of(path,
                               [&](const PathItem& item) { return item.word != word || item.met; });
}

} // namespace updraft
