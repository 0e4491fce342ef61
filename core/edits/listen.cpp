#include "core/edits/listen.h"

#include "core/base/tenths.h"
#include "core/base/text.h"
#include "core/edits/order.h"
#include "core/listen/instruments.h"
#include "core/listen/journeys.h"
#include "core/model/validity.h"
#include "core/thread/thread.h"

#include <unordered_set>

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

std::optional<Error> unknown_domain(const Plan& plan, std::string_view names) {
    for (const auto name : split(names, ';'))
        if (const auto found = find_kind(table_of<Domain>)->find(plan, name); !found)
            return found.error();
    return std::nullopt;
}

bool is_recorded(std::string_view field) {
    constexpr std::array<std::string_view, 4> recorded = {"kind", "value", "from", "until"};
    return std::ranges::find(recorded, field) != recorded.end();
}

/// Whether an earlier entry of its kind held before it; times without changes stand side by side.
bool replaces_one(const Plan& plan, const Limit& limit) {
    return limit.kind != LimitKind::no_go &&
           std::ranges::any_of(plan.limits, [&](const Limit& other) {
               return other.kind == limit.kind && other.id < limit.id;
           });
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

std::unordered_set<Uuid> tied_to(const Plan& plan, Id<Opportunity> opportunity) {
    std::unordered_set<Uuid> tied;
    for (const Evidence& row : plan.evidence)
        if (row.opportunity == opportunity) tied.insert(evidence_item(row));
    for (const Remedy& row : plan.remedies)
        if (row.opportunity == opportunity) tied.insert(row.initiative.uuid);
    return tied;
}

void add_tie(Edit& edit, Id<Opportunity> opportunity, std::string_view table, Uuid item) {
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

/// That of all the evidence it rests on.
std::optional<Id<Step>> common_step(const Plan& plan, Id<Opportunity> opportunity) {
    std::optional<Id<Step>> common;
    for (const Evidence& row : plan.evidence) {
        if (row.opportunity != opportunity) continue;
        const auto step = step_of(plan, row);
        if (!step || (common && *common != *step)) return std::nullopt;
        common = step;
    }
    return common;
}

/// Of the pain points among the items; none where nobody said.
std::optional<int> worst_of(const Plan& plan, const std::vector<Uuid>& items) {
    std::optional<int> worst;
    for (const Uuid item : items)
        if (const auto* pain = plan.pain_points.find({item}); pain != nullptr)
            worst = std::max(worst, pain->severity);
    return worst;
}

} // namespace

std::optional<Error> wrong_limit(const Plan& plan, const Limit& limit) {
    if (limit.from && limit.until && *limit.until < *limit.from)
        return Error{ErrorCode::out_of_order, "Valid until", {}};
    if (trimmed(limit.reason).empty() && replaces_one(plan, limit))
        return Error{ErrorCode::required, "Reason", {}};
    if (limit.kind == LimitKind::scope) return unknown_domain(plan, limit.value);
    if (limit.kind == LimitKind::no_go) {
        if (!limit.from) return Error{ErrorCode::required, "Valid from", {}};
        if (!limit.until) return Error{ErrorCode::required, "Valid until", {}};
        return std::nullopt;
    }
    if (trimmed(limit.value).empty()) return Error{ErrorCode::required, "Value", {}};
    const auto number = parse_number(limit.value);
    const bool whole =
        limit.kind != LimitKind::initiatives || !number || *number == std::floor(*number);
    if (!number || !whole) return Error{ErrorCode::unreadable_value, "Value", limit.value};
    const Limits within = limit.kind == LimitKind::score ? Limits{0, 100} : Limits{0, 1e12};
    if (*number < within.least || *number > within.most)
        return Error{ErrorCode::out_of_range, "Value", text_of(within, Type::number)};
    return std::nullopt;
}

void keep_recorded(Edit& edit, const Limit& before, Limit& row) {
    for (const auto& field : fields<Limit>)
        if (is_recorded(field.name) && !equal(field.get(before), field.get(row)))
            return edit.refuse({ErrorCode::limit_recorded, std::string{field.label}, {}});
}

bool keeps_recorded(const Plan& /*plan*/, Uuid /*limit*/, std::string_view field) {
    return is_recorded(field);
}

void rename_in_scope(Edit& edit, const Domain& before, Domain& domain) {
    if (before.name == domain.name) return;
    const auto limits = edit.plan().limits; // as they are before they change
    for (const Limit& limit : limits) {
        if (limit.kind != LimitKind::scope) continue;
        std::string names;
        for (const auto name : split(limit.value, ';'))
            names.append(names.empty() ? "" : "; ")
                .append(same_name(name, before.name) ? domain.name : name);
        edit.change(limit.id, [&](Limit& row) { row.value = names; });
    }
}

std::optional<Error> wrong_as_is(const Plan& plan, const Journey& journey) {
    if (!journey.as_is) return std::nullopt;
    const Journey* before = plan.journeys.find(*journey.as_is);
    const bool chain = (before != nullptr && before->as_is) ||
                       std::ranges::any_of(plan.journeys, [&](const Journey& other) {
                           return other.as_is == journey.id;
                       });
    if (journey.kind == JourneyKind::to_be && *journey.as_is != journey.id && !chain)
        return std::nullopt;
    return Error{ErrorCode::out_of_order, "As-is journey", {}};
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

std::optional<Error> other_instrument(const Plan& plan, std::optional<Uuid> assessment,
                                      const std::vector<Assignment>& given) {
    const auto named = text_for(given, "instrument").value_or("");
    const auto question = from_word<Question>(text_for(given, "question").value_or(""));
    const auto own = question     ? std::string{word(instrument_of(*question))}
                     : assessment ? instrument_text(plan, *assessment)
                                  : std::string{};
    if (named.empty() || folded(named) == own) return std::nullopt;
    return Error{ErrorCode::unreadable_value, "Instrument", named};
}

void check_answer(Edit& edit, Id<Assessment> id, const std::vector<Assignment>& given) {
    if (auto wrong = other_instrument(edit.plan(), id.uuid, given))
        return edit.refuse(std::move(*wrong));
    const Assessment* row = edit.plan().assessments.find(id);
    for (const Assessment& other : edit.plan().assessments)
        if (row != nullptr && other.id != id && other.round == row->round &&
            other.question == row->question && same_name(other.rater, row->rater))
            return edit.refuse({ErrorCode::already_answered, row->rater, {}});
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

void set_portrait(Edit& edit, Id<Persona> persona, std::vector<std::uint8_t> image) {
    std::vector<Id<Portrait>> old;
    for (const Portrait& portrait : edit.plan().portraits)
        if (portrait.persona == persona) old.push_back(portrait.id);
    for (const auto id : old) edit.remove(id);
    if (!image.empty()) edit.add(Portrait{{}, persona, std::move(image)});
}

void copy_portrait(Edit& edit, Id<Persona> original, Id<Persona> copy) {
    std::vector<std::uint8_t> image;
    for (const Portrait& portrait : edit.plan().portraits)
        if (portrait.persona == original) image = portrait.image;
    set_portrait(edit, copy, std::move(image));
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

void tie_to(Edit& edit, Id<Opportunity> opportunity, std::string_view table,
            const std::vector<Uuid>& items) {
    const auto* kind = find_kind(table);
    auto tied = tied_to(edit.plan(), opportunity);
    for (const Uuid item : items) {
        if (kind == nullptr || !kind->holds(edit.plan(), item))
            return edit.refuse({ErrorCode::unknown_item, std::string{table}, {}});
        if (tied.insert(item).second) add_tie(edit, opportunity, table, item);
    }
}

void tie_to(Edit& edit, Id<Opportunity> opportunity, std::string_view table, Uuid item) {
    tie_to(edit, opportunity, table, std::vector{item});
}

void untie(Edit& edit, Id<Opportunity> opportunity, const std::vector<Uuid>& items) {
    const std::unordered_set<Uuid> gone(items.begin(), items.end());
    std::vector<Id<Evidence>> evidence;
    for (const Evidence& row : edit.plan().evidence)
        if (row.opportunity == opportunity && gone.contains(evidence_item(row)))
            evidence.push_back(row.id);
    for (const auto id : evidence) edit.remove(id);
    std::vector<Id<Remedy>> remedies;
    for (const Remedy& row : edit.plan().remedies)
        if (row.opportunity == opportunity && gone.contains(row.initiative.uuid))
            remedies.push_back(row.id);
    for (const auto id : remedies) edit.remove(id);
}

void untie(Edit& edit, Id<Opportunity> opportunity, Uuid item) {
    untie(edit, opportunity, std::vector{item});
}

Id<Opportunity> opportunity_from(Edit& edit, std::string_view table,
                                 const std::vector<Uuid>& items) {
    constexpr std::size_t most = 200;
    const auto* kind = find_kind(table);
    const auto* opportunities = find_kind(table_of<Opportunity>);
    std::string words{trimmed(shortened(kind->title_of(edit.plan(), items.front()), most))};
    if (words.empty()) words = std::string{kind->name};
    const Id<Opportunity> made{
        opportunities->add(edit, {{opportunities->field("statement"), std::move(words)}})};
    const auto worst = worst_of(edit.plan(), items);
    edit.change(made, [&](Opportunity& row) { row.severity = worst; });
    if (table != table_of<Step>) tie_to(edit, made, table, items);
    const auto step = table == table_of<Step> ? std::optional{Id<Step>{items.front()}}
                                              : common_step(edit.plan(), made);
    edit.change(made, [&](Opportunity& row) { row.step = step; });
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
