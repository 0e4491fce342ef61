#include "core/listen/journey_map.h"

#include "core/base/text.h"
#include "core/listen/journeys.h"
#include "core/thread/thread.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace updraft {

namespace {

using Places = std::unordered_map<Id<Step>, std::size_t>;

template <class T> void sort_by_code(const Table<T>& rows, std::vector<Id<T>>& ids) {
    std::ranges::stable_sort(ids, [&](Id<T> a, Id<T> b) {
        return natural_order(rows.find(a)->code, rows.find(b)->code) < 0;
    });
}

void add_stages(const Plan& plan, JourneyMap& map) {
    for (const auto id : stages_of(plan, map.journey)) {
        const std::size_t first = map.steps.size();
        for (const auto step : steps_of(plan, id))
            map.steps.push_back({step, map.stages.size(), {}, {}, {}, 0});
        map.stages.push_back({id, {first, map.steps.size()}});
    }
}

void add_phases(const Plan& plan, JourneyMap& map) {
    for (std::size_t i = 0; i < map.stages.size(); ++i) {
        const auto& [id, steps] = map.stages[i];
        const std::string& phase = plan.stages.find(id)->phase;
        if (map.phases.empty() || folded(map.phases.back().name) != folded(phase))
            map.phases.push_back({phase, {i, i}, {steps.first, steps.first}});
        map.phases.back().stages.last = i + 1;
        map.phases.back().steps.last = steps.last;
    }
}

void add_personas(const Plan& plan, JourneyMap& map) {
    for (const auto& row : plan.journey_personas)
        if (row.journey == map.journey) map.personas.push_back(row.persona);
    std::ranges::stable_sort(map.personas, {}, [&](Id<Persona> id) {
        return std::string_view{plan.personas.find(id)->position};
    });
}

MapStep* step_at(JourneyMap& map, const Places& places, std::optional<Id<Step>> id) {
    const auto found = id ? places.find(*id) : places.end();
    return found == places.end() ? nullptr : &map.steps[found->second];
}

void add_belongings(const Plan& plan, JourneyMap& map, const Places& places) {
    for (const auto& row : plan.step_channels)
        if (auto* step = step_at(map, places, row.step)) step->channels.push_back(row.channel);
    for (const auto& row : plan.pain_points)
        if (auto* step = step_at(map, places, row.step)) step->pains.push_back(row.id);
    for (const auto& row : plan.counts)
        if (auto* step = step_at(map, places, row.step))
            step->counts += static_cast<std::size_t>(std::max(0, row.count));
}

/// In one walk, for there may be very many.
void add_verbatims(const Plan& plan, JourneyMap& map, const Places& places) {
    std::vector<std::vector<const Feedback*>> newest(map.steps.size());
    const auto newer = [](const Feedback* a, const Feedback* b) {
        return a->date.value_or(Date{}) > b->date.value_or(Date{});
    };
    for (const auto& row : plan.feedback) {
        const auto found =
            row.step && !row.verbatim.empty() ? places.find(*row.step) : places.end();
        if (found == places.end()) continue;
        ++map.steps[found->second].verbatims;
        auto& kept = newest[found->second];
        kept.insert(std::ranges::upper_bound(kept, &row, newer), &row);
        if (kept.size() > most_quotes) kept.pop_back();
    }
    for (std::size_t i = 0; i < newest.size(); ++i)
        for (const auto* row : newest[i]) map.steps[i].quotes.push_back(row->id);
}

void sort_belongings(const Plan& plan, JourneyMap& map) {
    for (auto& step : map.steps) {
        std::ranges::stable_sort(step.channels, {}, [&](Id<Channel> id) {
            return std::string_view{plan.channels.find(id)->position};
        });
        sort_by_code(plan.pain_points, step.pains);
        std::ranges::stable_sort(step.pains, std::greater{}, [&](Id<PainPoint> id) {
            return plan.pain_points.find(id)->severity.value_or(0);
        });
    }
}

/// The steps that the evidence of every opportunity is of.
std::unordered_map<Id<Opportunity>, std::set<std::size_t>> evident_steps(const Plan& plan,
                                                                         const Places& places) {
    std::unordered_map<Id<Opportunity>, std::set<std::size_t>> steps;
    const auto note = [&](Id<Opportunity> of, std::optional<Id<Step>> step) {
        const auto found = step ? places.find(*step) : places.end();
        if (found != places.end()) steps[of].insert(found->second);
    };
    for (const auto& row : plan.evidence) note(row.opportunity, step_of(plan, row));
    return steps;
}

void add_opportunities(const Plan& plan, JourneyMap& map, const Places& places) {
    std::unordered_map<Id<Opportunity>, std::vector<Id<Initiative>>> remedies;
    for (const auto& row : plan.remedies) remedies[row.opportunity].push_back(row.initiative);
    auto evident = evident_steps(plan, places);
    for (const auto& row : plan.opportunities) {
        const auto own = row.step ? places.find(*row.step) : places.end();
        const auto& steps = evident[row.id];
        // One that names a step of another journey is not of this one, whatever its evidence.
        if (row.step ? own == places.end() : steps.empty()) continue;
        const std::size_t first = row.step ? own->second : *steps.begin();
        auto initiatives = remedies[row.id];
        sort_by_code(plan.initiatives, initiatives);
        map.opportunities.push_back(
            {row.id, map.steps[first].stage,
             row.step || steps.size() == 1 ? std::optional{first} : std::nullopt,
             std::move(initiatives)});
    }
    std::ranges::stable_sort(map.opportunities, [&](const auto& a, const auto& b) {
        if (a.stage != b.stage) return a.stage < b.stage;
        return natural_order(plan.opportunities.find(a.id)->code,
                             plan.opportunities.find(b.id)->code) < 0;
    });
}

void add_initiatives(const Plan& plan, JourneyMap& map) {
    for (std::size_t stage = 0; stage < map.stages.size(); ++stage) {
        std::vector<Id<Initiative>> here;
        for (const auto& opportunity : map.opportunities)
            if (opportunity.stage == stage)
                for (const auto id : opportunity.initiatives)
                    if (std::ranges::find(here, id) == here.end()) here.push_back(id);
        sort_by_code(plan.initiatives, here);
        for (const auto id : here) map.initiatives.push_back({id, stage});
    }
}

} // namespace

bool JourneyMap::has_phases() const {
    return std::ranges::any_of(phases, [](const MapPhase& phase) { return !phase.name.empty(); });
}

std::optional<std::size_t> JourneyMap::find(Id<Step> id) const {
    const auto found = std::ranges::find(steps, id, &MapStep::id);
    if (found == steps.end()) return std::nullopt;
    return static_cast<std::size_t>(found - steps.begin());
}

std::size_t JourneyMap::pains() const {
    std::size_t all = 0;
    for (const auto& step : steps) all += step.pains.size();
    return all;
}

std::size_t JourneyMap::verbatims() const {
    std::size_t all = 0;
    for (const auto& step : steps) all += step.verbatims;
    return all;
}

std::size_t JourneyMap::unanswered() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        opportunities, [](const MapOpportunity& each) { return each.initiatives.empty(); }));
}

JourneyMap journey_map(const Plan& plan, Id<Journey> journey) {
    JourneyMap map;
    map.journey = journey;
    add_stages(plan, map);
    add_phases(plan, map);
    add_personas(plan, map);
    Places places;
    for (std::size_t i = 0; i < map.steps.size(); ++i) places.emplace(map.steps[i].id, i);
    add_belongings(plan, map, places);
    add_verbatims(plan, map, places);
    sort_belongings(plan, map);
    add_opportunities(plan, map, places);
    add_initiatives(plan, map);
    return map;
}

std::optional<double> emotion_of(const Plan& plan, Id<Step> step,
                                 std::optional<Id<Persona>> persona) {
    if (persona)
        for (const auto& row : plan.step_emotions)
            if (row.step == step && row.persona == *persona) return row.emotion;
    const auto* row = plan.steps.find(step);
    return row != nullptr ? row->emotion : std::nullopt;
}

std::vector<Id<Persona>> feeling_otherwise(const Plan& plan, Id<Journey> journey) {
    const auto map = journey_map(plan, journey);
    auto personas = map.personas;
    std::erase_if(personas, [&](Id<Persona> id) {
        return std::ranges::none_of(plan.step_emotions, [&](const StepEmotion& row) {
            return row.persona == id && map.find(row.step) &&
                   row.emotion != plan.steps.find(row.step)->emotion;
        });
    });
    return personas;
}

std::vector<std::optional<double>> emotions_of(const Plan& plan, const JourneyMap& map,
                                               std::optional<Id<Persona>> persona) {
    std::unordered_map<Id<Step>, double> own;
    if (persona)
        for (const auto& row : plan.step_emotions)
            if (row.persona == *persona) own.emplace(row.step, row.emotion);
    std::vector<std::optional<double>> emotions;
    emotions.reserve(map.steps.size());
    for (const auto& step : map.steps) {
        const auto found = own.find(step.id);
        emotions.push_back(found != own.end() ? std::optional{found->second}
                                              : plan.steps.find(step.id)->emotion);
    }
    return emotions;
}

std::optional<std::size_t> lowest_point(const Plan& plan, const JourneyMap& map) {
    std::optional<std::size_t> lowest;
    const auto emotions = emotions_of(plan, map);
    for (std::size_t i = 0; i < emotions.size(); ++i)
        if (emotions[i] && (!lowest || *emotions[i] < *emotions[*lowest])) lowest = i;
    return lowest;
}

std::optional<Id<Journey>> counterpart_of(const Plan& plan, Id<Journey> journey) {
    const auto* row = plan.journeys.find(journey);
    if (row == nullptr) return std::nullopt;
    if (row->as_is) return row->as_is;
    const Journey* first = nullptr;
    for (const auto& other : plan.journeys)
        if (other.as_is == journey &&
            (first == nullptr || natural_order(other.code, first->code) < 0))
            first = &other;
    return first != nullptr ? std::optional{first->id} : std::nullopt;
}

} // namespace updraft
