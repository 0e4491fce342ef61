#include "core/edits/step_places.h"

#include "core/base/order_key.h"
#include "core/base/text.h"
#include "core/edits/given.h"

namespace updraft {

namespace {

const Stage* stage_of(const Plan& plan, Uuid step) {
    const auto* row = plan.steps.find({step});
    return row != nullptr ? plan.stages.find(row->stage) : nullptr;
}

/// Where a step is to go: into a stage that there is, or one of a title and phase in a journey.
struct StepPlace {
    std::optional<Id<Stage>> stage;
    Id<Journey> journey;
    std::string title;
    std::optional<std::string> phase;
};

/// The journey that is named, else the one where the step is, else the plan's only one.
Result<Id<Journey>> journey_for(const Plan& plan, const Stage* now,
                                const std::vector<Assignment>& given) {
    if (const auto* named = given_for(given, "journey")) {
        if (const auto* id = std::get_if<Uuid>(&named->value)) return Id<Journey>{*id};
        if (const auto text = text_of(named->value, {}); !text.empty()) {
            const auto found = find_kind(table_of<Journey>)->find(plan, text);
            if (!found) return fail(found.error());
            return Id<Journey>{*found};
        }
    }
    if (now != nullptr) return now->journey;
    if (plan.journeys.size() == 1) return plan.journeys.begin()->id;
    return fail(ErrorCode::required, "Journey");
}

Result<StepPlace> place_of(const Plan& plan, Uuid step, const std::vector<Assignment>& given) {
    const auto* now = stage_of(plan, step);
    const auto named = text_for(given, "stage");
    const auto phase = text_for(given, "phase");
    if (now != nullptr && !named && !phase && given_for(given, "journey") == nullptr)
        return StepPlace{now->id, {}, {}, {}};
    const auto by_id = named ? parse_uuid(*named) : std::nullopt;
    if (by_id && plan.stages.find({*by_id}) != nullptr)
        return StepPlace{Id<Stage>{*by_id}, {}, {}, {}};
    const auto journey = journey_for(plan, now, given);
    if (!journey) return fail(journey.error());
    const bool stays = now != nullptr && now->journey == *journey && !phase && named &&
                       same_name(*named, now->title);
    if (stays) return StepPlace{now->id, {}, {}, {}}; // of several called so, its own
    StepPlace place{{}, *journey, named.value_or(""), phase};
    if (place.title.empty() && now != nullptr) place.title = now->title;
    if (place.title.empty()) return fail(ErrorCode::required, "Stage");
    return place;
}

/// The stage of that title and, where one is given, phase; made where there is none.
Id<Stage> stage_at(Edit& edit, const StepPlace& place) {
    const Stage* found = nullptr;
    for (const Stage& stage : edit.plan().stages)
        if (stage.journey == place.journey && same_name(stage.title, place.title) &&
            (!place.phase || same_name(stage.phase, *place.phase)) &&
            (found == nullptr || stage.position < found->position))
            found = &stage;
    if (found != nullptr) return found->id;
    Stage stage;
    stage.journey = place.journey;
    stage.title = place.title;
    stage.phase = place.phase.value_or("");
    stage.position = key_between(edit.last_place<Stage>(), {});
    return edit.add(std::move(stage));
}

} // namespace

std::string journey_text(const Plan& plan, Uuid step) {
    const auto* stage = stage_of(plan, step);
    return stage != nullptr ? plan.journeys.find(stage->journey)->code : std::string{};
}

std::string phase_text(const Plan& plan, Uuid step) {
    const auto* stage = stage_of(plan, step);
    return stage != nullptr ? stage->phase : std::string{};
}

std::string stage_text(const Plan& plan, Uuid step) {
    const auto* stage = stage_of(plan, step);
    if (stage == nullptr) return {};
    const bool alone = std::ranges::none_of(plan.stages, [&](const Stage& other) {
        return other.id != stage->id && other.journey == stage->journey &&
               same_name(other.title, stage->title) && same_name(other.phase, stage->phase);
    });
    return alone ? stage->title : to_string(stage->id.uuid);
}

void arrange_step(Edit& edit, Id<Step> id, const std::vector<Assignment>& given) {
    const auto place = place_of(edit.plan(), id.uuid, given);
    if (!place) return edit.refuse(place.error());
    const auto stage = place->stage ? *place->stage : stage_at(edit, *place);
    edit.change(id, [&](Step& row) { row.stage = stage; });
}

std::optional<Error> misplaced(const Plan& plan, std::optional<Uuid> step,
                               const std::vector<Assignment>& given) {
    const auto place = place_of(plan, step.value_or(Uuid{}), given);
    if (place || place.error().code == ErrorCode::unknown_item) return std::nullopt;
    return place.error();
}

bool in_stage(const Plan& plan, Uuid step, const Value& stage) {
    const auto* now = stage_of(plan, step);
    const auto* text = std::get_if<std::string>(&stage);
    return now != nullptr && text != nullptr &&
           (same_name(*text, now->title) || parse_uuid(*text) == now->id.uuid);
}

} // namespace updraft
