#include "core/edits/journeys.h"

#include "core/base/tenths.h"
#include "core/base/text.h"
#include "core/edits/headings.h"
#include "core/edits/order.h"
#include "core/edits/step_places.h"
#include "core/listen/journeys.h"

#include <algorithm>
#include <unordered_map>

namespace updraft {

namespace {

template <class T>
const std::string& position_of(const Plan& plan, const std::vector<Id<T>>& list, std::size_t i) {
    return table<T>(plan).find(list[i])->position;
}

/// A key for that place in a list that is in order; where its neighbours have equal keys, all get
/// new ones first.
template <class T>
std::string key_at(Edit& edit, const std::vector<Id<T>>& list, std::size_t place) {
    place = std::min(place, list.size());
    const auto below = [&] {
        return place > 0 ? position_of(edit.plan(), list, place - 1) : std::string{};
    };
    const auto above = [&] {
        return place < list.size() ? position_of(edit.plan(), list, place) : std::string{};
    };
    if (place > 0 && place < list.size() && below() >= above()) {
        std::string next;
        for (const auto each : list) {
            next = key_between(next, {});
            edit.change(each, [&](T& row) { row.position = next; });
        }
    }
    return key_between(below(), above());
}

template <class T>
std::size_t place_after(const std::vector<Id<T>>& list, std::optional<Id<T>> id) {
    if (!id) return 0;
    const auto at = std::ranges::find(list, *id);
    return at == list.end() ? list.size() : static_cast<std::size_t>(at - list.begin()) + 1;
}

void copy_belongings(Edit& edit, Id<Step> from, Id<Step> to) {
    const auto channels = edit.plan().step_channels;
    for (auto row : channels)
        if (row.step == from) edit.add(StepChannel{{}, to, row.channel});
    const auto emotions = edit.plan().step_emotions;
    for (auto row : emotions)
        if (row.step == from) edit.add(StepEmotion{{}, to, row.persona, row.emotion});
}

Step copy_of(const Edit& edit, Id<Step> id) {
    Step copy = *edit.plan().steps.find(id);
    copy.id = {};
    copy.code = find_kind(table_of<Step>)->next_code(edit.plan());
    return copy;
}

/// Adds the copy, with copies of the steps of `from`.
Id<Stage> add_copy(Edit& edit, Stage copy, Id<Stage> from) {
    copy.id = {};
    const auto made = edit.add(std::move(copy));
    for (const auto id : steps_of(edit.plan(), from)) {
        Step step = copy_of(edit, id);
        step.stage = made;
        const auto added = edit.add(std::move(step));
        if (edit.refusal()) break;
        copy_belongings(edit, id, added);
    }
    return made;
}

/// Adds the copy, with what `from` has: personas, stages, steps, channels and emotions.
Id<Journey> add_copy(Edit& edit, Journey copy, Id<Journey> from) {
    copy.id = {};
    copy.code = find_kind(table_of<Journey>)->next_code(edit.plan());
    const auto made = edit.add(std::move(copy));
    if (edit.refusal()) return made;
    const auto personas = edit.plan().journey_personas;
    for (const auto& each : personas)
        if (each.journey == from) edit.add(JourneyPersona{{}, made, each.persona});
    for (const auto id : stages_of(edit.plan(), from)) {
        Stage stage = *edit.plan().stages.find(id);
        stage.journey = made;
        add_copy(edit, std::move(stage), id);
        if (edit.refusal()) break;
    }
    return made;
}

/// The row; refused where there is none.
template <class T> const T* original(Edit& edit, Id<T> id) {
    const T* row = table<T>(edit.plan()).find(id);
    if (row == nullptr) edit.refuse({ErrorCode::unknown_item, std::string{table_of<T>}, {}});
    return row;
}

/// Which field each column of pasted cells is for; empty where the first row names none.
std::vector<const KindField*> header_of(const std::vector<std::string>& row) {
    const Kind& kind = *find_kind(table_of<Step>);
    std::vector<const KindField*> fields;
    std::size_t known = 0;
    for (const auto& cell : row) {
        const auto* field = kind.field(cell);
        if (field == nullptr) field = field_headed(kind, cell);
        if (field != nullptr && (field->name == "code" || field->name == "journey"))
            field = nullptr; // new steps get codes of their own, where they are pasted
        fields.push_back(field);
        known += field != nullptr;
    }
    constexpr std::size_t least = 2; // one word alone may be a step's title
    return known >= least ? fields : std::vector<const KindField*>{};
}

std::vector<Assignment> assignments_of(Edit& edit, const std::vector<const KindField*>& header,
                                       const std::vector<std::string>& row, const ReadCell& read) {
    const Kind& kind = *find_kind(table_of<Step>);
    std::vector<Assignment> given;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto* field = !header.empty() ? (i < header.size() ? header[i] : nullptr)
                            : i == 0        ? kind.field("title")
                                            : nullptr;
        if (field == nullptr || trimmed(row[i]).empty()) continue;
        auto value =
            read ? read(*field, row[i]) : read_value(*field, cleaned(row[i]), edit.plan().about());
        if (!value) {
            edit.refuse(value.error());
            return {};
        }
        given.push_back({field, std::move(*value)});
    }
    return given;
}

bool says(const std::vector<Assignment>& given, std::string_view field) {
    return std::ranges::any_of(given,
                               [&](const Assignment& each) { return each.field->name == field; });
}

} // namespace

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

Id<Journey> add_journey(Edit& edit, const NewJourney& journey) {
    Journey row;
    row.code = find_kind(table_of<Journey>)->next_code(edit.plan());
    row.title = journey.title;
    const auto id = edit.add(std::move(row));
    if (edit.refusal()) return id;
    const auto stage = add_stage(edit, id, {}, journey.stage);
    add_step(edit, stage, {}, journey.step);
    return id;
}

Id<Stage> add_stage(Edit& edit, Id<Journey> journey, std::optional<Id<Stage>> after,
                    std::string title) {
    const auto stages = stages_of(edit.plan(), journey);
    Stage stage;
    stage.journey = journey;
    stage.title = std::move(title);
    if (const auto* before = after ? edit.plan().stages.find(*after) : nullptr)
        stage.phase = before->phase;
    stage.position = key_at(edit, stages, place_after(stages, after));
    return edit.add(std::move(stage));
}

Id<Step> add_step(Edit& edit, Id<Stage> stage, std::optional<Id<Step>> after, std::string title) {
    const auto steps = steps_of(edit.plan(), stage);
    Step step;
    step.code = find_kind(table_of<Step>)->next_code(edit.plan());
    step.stage = stage;
    step.title = std::move(title);
    step.position = key_at(edit, steps, place_after(steps, after));
    return edit.add(std::move(step));
}

Id<Step> duplicate_step(Edit& edit, Id<Step> id) {
    const Step* row = original(edit, id);
    if (row == nullptr) return {};
    const auto steps = steps_of(edit.plan(), row->stage);
    Step copy = copy_of(edit, id);
    copy.position = key_at(edit, steps, place_after(steps, std::optional{id}));
    const auto made = edit.add(std::move(copy));
    if (!edit.refusal()) copy_belongings(edit, id, made);
    return made;
}

Id<Stage> duplicate_stage(Edit& edit, Id<Stage> id) {
    const Stage* row = original(edit, id);
    if (row == nullptr) return {};
    const auto stages = stages_of(edit.plan(), row->journey);
    Stage copy = *row;
    copy.position = key_at(edit, stages, place_after(stages, std::optional{id}));
    return add_copy(edit, std::move(copy), id);
}

void place_step(Edit& edit, Id<Step> id, Id<Stage> stage, std::size_t place) {
    auto steps = steps_of(edit.plan(), stage);
    std::erase(steps, id);
    const auto key = key_at(edit, steps, place);
    edit.change(id, [&](Step& row) {
        row.stage = stage;
        row.position = key;
    });
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

void set_emotion(Edit& edit, Id<Step> id, std::optional<Id<Persona>> persona, double emotion) {
    const double value = in_tenths(std::clamp(emotion, emotion_limits.least, emotion_limits.most));
    if (!persona) return edit.change(id, [&](Step& row) { row.emotion = value; });
    const auto rows = edit.plan().step_emotions;
    for (const auto& row : rows)
        if (row.step == id && row.persona == *persona)
            return edit.change(row.id, [&](StepEmotion& own) { own.emotion = value; });
    edit.add(StepEmotion{{}, id, *persona, value});
}

void clear_emotion(Edit& edit, Id<Step> id, std::optional<Id<Persona>> persona) {
    if (!persona) return edit.change(id, [](Step& row) { row.emotion.reset(); });
    const auto rows = edit.plan().step_emotions;
    for (const auto& row : rows)
        if (row.step == id && row.persona == *persona) edit.remove(row.id);
}

Id<Journey> make_to_be(Edit& edit, Id<Journey> as_is, std::string title) {
    const Journey* row = original(edit, as_is);
    if (row == nullptr) return {};
    Journey copy = *row;
    copy.id = {};
    copy.title = std::move(title);
    copy.kind = JourneyKind::to_be;
    copy.as_is = as_is;
    if (auto wrong = wrong_as_is(edit.plan(), copy)) {
        edit.refuse(std::move(*wrong));
        return {};
    }
    return add_copy(edit, std::move(copy), as_is);
}

std::string free_journey_title(const Plan& plan, std::string_view wanted) {
    const auto taken = [&](const std::string& title) {
        return std::ranges::any_of(plan.journeys, [&](const Journey& row) {
            return same_name(row.title, title) || same_name(row.code, title);
        });
    };
    constexpr auto most = static_cast<std::size_t>(name_limits.most);
    std::string title{shortened(wanted, most)};
    for (int number = 2; taken(title); ++number) {
        const std::string end = " " + std::to_string(number);
        title = std::string{shortened(wanted, most - end.size())} + end;
    }
    return title;
}

Id<Journey> duplicate_journey(Edit& edit, Id<Journey> id, std::string title) {
    const Journey* row = original(edit, id);
    if (row == nullptr) return {};
    Journey copy = *row;
    copy.title = std::move(title);
    return add_copy(edit, std::move(copy), id);
}

std::vector<Id<Step>> paste_steps(Edit& edit, Id<Stage> stage, std::optional<Id<Step>> after,
                                  const std::vector<std::vector<std::string>>& rows,
                                  const ReadCell& read) {
    std::vector<Id<Step>> made;
    const Kind& kind = *find_kind(table_of<Step>);
    const auto* journey = edit.plan().stages.find(stage);
    if (journey == nullptr) {
        edit.refuse({ErrorCode::unknown_item, std::string{table_of<Stage>}, {}});
        return made;
    }
    const std::string code = edit.plan().journeys.find(journey->journey)->code;
    const std::string title = journey->title;
    const auto header = rows.empty() ? std::vector<const KindField*>{} : header_of(rows.front());
    for (std::size_t i = header.empty() ? 0 : 1; i < rows.size() && !edit.refusal(); ++i) {
        auto given = assignments_of(edit, header, rows[i], read);
        if (edit.refusal() || given.empty()) continue;
        const bool staged = says(given, "stage");
        const bool named = staged || says(given, "phase");
        if (named) given.push_back({kind.field("journey"), code});
        if (!staged) given.push_back({kind.field("stage"), named ? title : to_string(stage.uuid)});
        const Id<Step> step{kind.add(edit, given)};
        if (edit.refusal()) break;
        if (!named) {
            const auto steps = steps_of(edit.plan(), stage);
            place_step(edit, step, stage, after ? place_after(steps, after) : steps.size());
            after = step;
        }
        made.push_back(step);
    }
    return made;
}

} // namespace updraft
