#include "core/listen/journeys.h"

#include "core/base/text.h"

#include <algorithm>
#include <unordered_map>

namespace updraft {

namespace {

template <class T, class Owner>
std::vector<const T*> rows_of(const Table<T>& rows, Id<Owner> T::*of, Id<Owner> owner) {
    std::vector<const T*> found;
    for (const T& row : rows)
        if (row.*of == owner) found.push_back(&row);
    std::ranges::stable_sort(found, {},
                             [](const T* row) { return std::string_view{row->position}; });
    return found;
}

template <class T> std::vector<Id<T>> ids_of(const std::vector<const T*>& rows) {
    std::vector<Id<T>> ids;
    ids.reserve(rows.size());
    for (const T* row : rows) ids.push_back(row->id);
    return ids;
}

std::vector<const Journey*> journeys_in_order(const Plan& plan) {
    std::vector<const Journey*> journeys;
    for (const Journey& journey : plan.journeys) journeys.push_back(&journey);
    std::ranges::stable_sort(journeys, [](const Journey* a, const Journey* b) {
        return natural_order(a->code, b->code) < 0;
    });
    return journeys;
}

} // namespace

std::vector<Id<Stage>> stages_of(const Plan& plan, Id<Journey> journey) {
    return ids_of(rows_of(plan.stages, &Stage::journey, journey));
}

std::vector<Id<Step>> steps_of(const Plan& plan, Id<Stage> stage) {
    return ids_of(rows_of(plan.steps, &Step::stage, stage));
}

std::vector<Id<Step>> steps_of(const Plan& plan, Id<Journey> journey) {
    std::vector<Id<Step>> steps;
    for (const auto stage : stages_of(plan, journey))
        for (const auto step : steps_of(plan, stage)) steps.push_back(step);
    return steps;
}

const Journey* journey_of(const Plan& plan, Uuid id) {
    const auto* step = plan.steps.find({id});
    const auto* stage = plan.stages.find(step != nullptr ? step->stage : Id<Stage>{id});
    return stage != nullptr ? plan.journeys.find(stage->journey) : nullptr;
}

std::vector<Id<Stage>> stages_in_order(const Plan& plan) {
    std::unordered_map<Id<Journey>, std::vector<const Stage*>> of;
    for (const Stage& stage : plan.stages) of[stage.journey].push_back(&stage);
    std::vector<Id<Stage>> all;
    all.reserve(plan.stages.size());
    for (const Journey* journey : journeys_in_order(plan)) {
        auto& stages = of[journey->id];
        std::ranges::stable_sort(
            stages, {}, [](const Stage* stage) { return std::string_view{stage->position}; });
        for (const Stage* stage : stages) all.push_back(stage->id);
    }
    return all;
}

std::vector<Id<Step>> steps_in_order(const Plan& plan) {
    std::unordered_map<Id<Stage>, std::vector<const Step*>> of;
    for (const Step& step : plan.steps) of[step.stage].push_back(&step);
    std::vector<Id<Step>> all;
    all.reserve(plan.steps.size());
    for (const auto stage : stages_in_order(plan)) {
        auto& steps = of[stage];
        std::ranges::stable_sort(steps, {},
                                 [](const Step* step) { return std::string_view{step->position}; });
        for (const Step* step : steps) all.push_back(step->id);
    }
    return all;
}

} // namespace updraft
