#include "core/edits/listen.h"

#include "core/base/tenths.h"
#include "core/base/text.h"
#include "core/edits/name_lists.h"
#include "core/edits/order.h"
#include "core/listen/instruments.h"
#include "core/listen/journeys.h"

namespace updraft {

namespace {

const Assignment* given_for(const std::vector<Assignment>& given, std::string_view field) {
    const auto found = std::ranges::find_if(
        given, [&](const Assignment& each) { return each.field->name == field; });
    return found != given.end() ? &*found : nullptr;
}

/// The text that is given to a field; none where it is not given at all.
std::optional<std::string> text_for(const std::vector<Assignment>& given, std::string_view field) {
    const auto* found = given_for(given, field);
    return found != nullptr ? std::optional{text_of(found->value, {})} : std::nullopt;
}

const Stage* stage_of(const Plan& plan, Uuid step) {
    const auto* row = plan.steps.find({step});
    return row != nullptr ? plan.stages.find(row->stage) : nullptr;
}

void check_domains(Edit& edit, const std::string& names) {
    for (const auto name : split(names, ';'))
        if (const auto found = find_kind(table_of<Domain>)->find(edit.plan(), name); !found)
            return edit.refuse(found.error());
}

/// The journey that is named, else the one where the step is, else the plan's only one.
std::optional<Id<Journey>> journey_for(Edit& edit, Id<Step> id,
                                       const std::vector<Assignment>& given) {
    const auto named = text_for(given, "journey").value_or("");
    if (!named.empty()) {
        const auto found = find_kind(table_of<Journey>)->find(edit.plan(), named);
        if (!found) edit.refuse(found.error());
        return found ? std::optional{Id<Journey>{*found}} : std::nullopt;
    }
    if (const auto* stage = stage_of(edit.plan(), id.uuid)) return stage->journey;
    if (edit.plan().journeys.size() == 1) return edit.plan().journeys.begin()->id;
    edit.refuse({ErrorCode::required, "Journey", {}});
    return std::nullopt;
}

/// The stage of that journey with this title and, where one is given, phase; made where there is
/// none.
Id<Stage> stage_called(Edit& edit, Id<Journey> journey, std::string_view title,
                       const std::optional<std::string>& phase) {
    for (const auto id : stages_of(edit.plan(), journey)) {
        const auto& stage = *edit.plan().stages.find(id);
        if (folded(stage.title) == folded(title) &&
            (!phase || folded(stage.phase) == folded(*phase)))
            return id;
    }
    Stage stage;
    stage.journey = journey;
    stage.title = title;
    stage.phase = phase.value_or("");
    stage.position = key_between(edit.last_place<Stage>(), {});
    return edit.add(std::move(stage));
}

bool is_tied(const Plan& plan, Id<Opportunity> opportunity, Uuid item) {
    return std::ranges::any_of(plan.evidence,
                               [&](const Evidence& row) {
                                   return row.opportunity == opportunity &&
                                          evidence_item(row) == item;
                               }) ||
           std::ranges::any_of(plan.remedies, [&](const Remedy& row) {
               return row.opportunity == opportunity && row.initiative.uuid == item;
           });
}

} // namespace

void check_limit(Edit& edit, Id<Limit> id) {
    const Limit limit = *edit.plan().limits.find(id);
    if (limit.from && limit.until && *limit.until < *limit.from)
        return edit.refuse({ErrorCode::out_of_order, "Valid until", {}});
    if (limit.kind == LimitKind::scope) return check_domains(edit, limit.value);
    if (limit.kind == LimitKind::no_go) return;
    const auto number = parse_number(limit.value);
    if (!number || *number < 0) edit.refuse({ErrorCode::unreadable_value, "Value", limit.value});
}

void check_as_is(Edit& edit, Id<Journey> id) {
    const Journey journey = *edit.plan().journeys.find(id);
    if (!journey.as_is) return;
    if (journey.kind != JourneyKind::to_be || *journey.as_is == id)
        edit.refuse({ErrorCode::out_of_order, "As-is journey", {}});
}

void round_emotion(Edit& edit, Id<Step> id) {
    edit.change(id, [](Step& row) {
        if (row.emotion) row.emotion = in_tenths(*row.emotion);
    });
}

void begin_month(Edit& edit, Id<Count> id) {
    edit.change(id, [](Count& row) { row.month = first_of_month(row.month); });
}

std::string instrument_text(const Plan& plan, Uuid assessment) {
    const auto* row = plan.assessments.find({assessment});
    return row != nullptr ? std::string{word(instrument_of(row->question))} : std::string{};
}

void check_instrument(Edit& edit, Id<Assessment> id, const std::vector<Assignment>& given) {
    const auto named = text_for(given, "instrument").value_or("");
    if (!named.empty() && folded(named) != instrument_text(edit.plan(), id.uuid))
        edit.refuse({ErrorCode::unreadable_value, "Instrument", named});
}

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
    return stage != nullptr ? to_string(stage->id.uuid) : std::string{};
}

void arrange_step(Edit& edit, Id<Step> id, const std::vector<Assignment>& given) {
    const auto* now = stage_of(edit.plan(), id.uuid);
    const auto named = text_for(given, "stage");
    const auto phase = text_for(given, "phase");
    const bool placed =
        now != nullptr && !named && !phase && given_for(given, "journey") == nullptr;
    if (placed) return;
    const auto by_id = named ? parse_uuid(*named) : std::nullopt;
    const auto* known = by_id ? edit.plan().stages.find({*by_id}) : nullptr;
    if (known == nullptr) {
        const auto journey = journey_for(edit, id, given);
        if (!journey) return;
        const auto title = named.value_or(now != nullptr ? now->title : "");
        if (title.empty()) return edit.refuse({ErrorCode::required, "Stage", {}});
        const auto stage = stage_called(edit, *journey, title, phase);
        return edit.change(id, [&](Step& row) { row.stage = stage; });
    }
    const auto stage = known->id;
    edit.change(id, [&](Step& row) { row.stage = stage; });
}

void set_portrait(Edit& edit, Id<Persona> persona, std::vector<std::uint8_t> image) {
    std::vector<Id<Portrait>> old;
    for (const Portrait& portrait : edit.plan().portraits)
        if (portrait.persona == persona) old.push_back(portrait.id);
    for (const auto id : old) edit.remove(id);
    if (!image.empty()) edit.add(Portrait{{}, persona, std::move(image)});
}

Id<Initiative> answer_opportunity(Edit& edit, Id<Opportunity> id) {
    const auto* opportunity = edit.plan().opportunities.find(id);
    if (opportunity == nullptr) {
        edit.refuse({ErrorCode::unknown_item, std::string{table_of<Opportunity>}, {}});
        return {};
    }
    const Kind& initiatives = *find_kind(table_of<Initiative>);
    const auto* title = initiatives.field("title");
    const auto stated = lines(opportunity->statement);
    const auto most = static_cast<std::size_t>(title->limits.most);
    const Id<Initiative> made{initiatives.add(
        edit, {{title, std::string{shortened(stated.empty() ? opportunity->code : stated.front(),
                                             most)}}})};
    edit.add(Remedy{{}, id, made});
    return made;
}

void tie(Edit& edit, Id<Opportunity> opportunity, std::string_view table, Uuid item) {
    const auto* kind = find_kind(table);
    if (kind == nullptr || !kind->holds(edit.plan(), item))
        return edit.refuse({ErrorCode::unknown_item, std::string{table}, {}});
    if (is_tied(edit.plan(), opportunity, item)) return;
    if (table == table_of<Initiative>) {
        edit.add(Remedy{{}, opportunity, {item}});
        return;
    }
    Evidence evidence;
    evidence.opportunity = opportunity;
    if (table == table_of<PainPoint>) evidence.pain_point = Id<PainPoint>{item};
    if (table == table_of<Feedback>) evidence.feedback = Id<Feedback>{item};
    if (table == table_of<Count>) evidence.count = Id<Count>{item};
    edit.add(evidence);
}

void untie(Edit& edit, Id<Opportunity> opportunity, Uuid item) {
    std::vector<Id<Evidence>> evidence;
    for (const Evidence& row : edit.plan().evidence)
        if (row.opportunity == opportunity && evidence_item(row) == item)
            evidence.push_back(row.id);
    for (const auto id : evidence) edit.remove(id);
    std::vector<Id<Remedy>> remedies;
    for (const Remedy& row : edit.plan().remedies)
        if (row.opportunity == opportunity && row.initiative.uuid == item)
            remedies.push_back(row.id);
    for (const auto id : remedies) edit.remove(id);
}

Id<Opportunity> opportunity_from(Edit& edit, std::string_view table, Uuid item) {
    constexpr std::size_t most = 200;
    const auto* kind = find_kind(table);
    const auto* opportunities = find_kind(table_of<Opportunity>);
    std::string words{trimmed(shortened(kind->title_of(edit.plan(), item), most))};
    if (words.empty()) words = std::string{kind->name};
    const Id<Opportunity> made{
        opportunities->add(edit, {{opportunities->field("statement"), std::move(words)}})};
    if (const auto* pain = edit.plan().pain_points.find({item}); pain != nullptr)
        edit.change(made, [&](Opportunity& row) { row.severity = pain->severity; });
    tie(edit, made, table, item);
    return made;
}

void move_stage(Edit& edit, Id<Stage> id, int places) {
    const auto* stage = edit.plan().stages.find(id);
    if (stage == nullptr)
        return edit.refuse({ErrorCode::unknown_item, std::string{table_of<Stage>}, {}});
    move_places(edit, id, stages_of(edit.plan(), stage->journey), places);
}

void move_step(Edit& edit, Id<Step> id, int places) {
    for (const int way = places < 0 ? -1 : 1; places != 0; places -= way) {
        const auto* step = edit.plan().steps.find(id);
        if (step == nullptr)
            return edit.refuse({ErrorCode::unknown_item, std::string{table_of<Step>}, {}});
        const auto steps = steps_of(edit.plan(), step->stage);
        if (steps.empty() || id != (way < 0 ? steps.front() : steps.back())) {
            move_places(edit, id, steps, way);
            continue;
        }
        const auto stages = stages_of(edit.plan(), edit.plan().stages.find(step->stage)->journey);
        const auto at = std::ranges::find(stages, step->stage) - stages.begin() + way;
        if (at < 0 || at >= static_cast<std::ptrdiff_t>(stages.size())) return;
        const auto next = stages[static_cast<std::size_t>(at)];
        const auto there = steps_of(edit.plan(), next);
        const auto place = [&](Id<Step> other) { return edit.plan().steps.find(other)->position; };
        std::string key;
        if (there.empty())
            key = key_between({}, {});
        else
            key = way > 0 ? key_between({}, place(there.front()))
                          : key_between(place(there.back()), {});
        edit.change(id, [&](Step& row) {
            row.stage = next;
            row.position = key;
        });
    }
}

} // namespace updraft
