#include "ui/journey/verbs.h"

#include "core/edits/journeys.h"
#include "core/edits/opportunities.h"
#include "core/edits/verbs.h"
#include "core/listen/journeys.h"
#include "ui/journey/canvas.h"
#include "ui/models/field_words.h"
#include "ui/render/journey/words.h"
#include "ui/support/clipboard.h"
#include "ui/support/convert.h"
#include "ui/words/history.h"

#include <algorithm>

namespace updraft {

namespace {

std::string say(const char* text) {
    return std8(JourneyCanvas::tr(text));
}

std::vector<std::vector<std::string>> filledRows(const TextTable& table) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.blank(row)) continue;
        auto& cells = rows.emplace_back();
        for (std::size_t i = 0; i < table.width(row); ++i) cells.emplace_back(table.cell(row, i));
    }
    return rows;
}

} // namespace

bool JourneyVerbs::canWrite() const {
    return canvas_.session().canWrite();
}

std::optional<Change> JourneyVerbs::edit(std::string_view verb,
                                         const std::function<void(Edit&)>& run, Gesture gesture) {
    if (gesture.first == 0) sinceGesture_.invalidate();
    return canvas_.session().edit(verb, run, gesture);
}

std::vector<Id<Step>> JourneyVerbs::steps() const {
    const Session& session = canvas_.session();
    const JourneyMap& map = canvas_.picture().map;
    auto steps = session.selection().all<Step>();
    // What is picked may be of another journey than the one that shows.
    std::erase_if(steps, [&](Id<Step> id) { return !map.find(id); });
    if (!steps.empty()) return steps;
    const JourneyItem* item = canvas_.current();
    const auto& all = map.steps;
    if (item != nullptr && item->ofStep && item->step < all.size())
        steps.push_back(all[item->step].id);
    return steps;
}

std::optional<Id<Step>> JourneyVerbs::step() const {
    const auto all = steps();
    return all.empty() ? std::nullopt : std::optional(all.back());
}

std::optional<Id<Stage>> JourneyVerbs::stage() const {
    if (!canvas_.session().isOpen()) return std::nullopt;
    const auto& stages = canvas_.picture().map.stages;
    if (const JourneyItem* item = canvas_.current(); item != nullptr && item->stage < stages.size())
        return stages[item->stage].id;
    return std::nullopt;
}

/// What was added is picked, and its words can be written; Esc takes it back.
void JourneyVerbs::begin(const Selection& item, JourneyPart part, const Change& change) {
    canvas_.session().select(item);
    canvas_.edit({part, item.ids.front()}, change.gesture);
}

void JourneyVerbs::addStep() {
    const auto& stages = canvas_.picture().map.stages;
    const auto after = step();
    auto in = stage();
    if (!in && !stages.empty()) in = stages.back().id;
    if (!in) return;
    Id<Step> made;
    const auto done = edit(verb::add, [&](Edit& edit) {
        const auto there = steps_of(edit.plan(), *in);
        const bool behind = after && std::ranges::find(there, *after) != there.end();
        const auto last = there.empty() ? std::nullopt : std::optional(there.back());
        made = add_step(edit, *in, behind ? after : last,
                        say(QT_TRANSLATE_NOOP("updraft::JourneyCanvas", "New step")));
        edit.about(made.uuid);
    });
    if (done) begin(Selection::of(made), JourneyPart::Step, *done);
}

void JourneyVerbs::addStage() {
    const JourneyMap& map = canvas_.picture().map;
    auto after = stage();
    if (!after && !map.stages.empty()) after = map.stages.back().id;
    Id<Stage> made;
    const auto done = edit(verb::add, [&](Edit& edit) {
        made = updraft::add_stage(edit, map.journey, after,
                                  say(QT_TRANSLATE_NOOP("updraft::JourneyCanvas", "New stage")));
        updraft::add_step(edit, made, {},
                          say(QT_TRANSLATE_NOOP("updraft::JourneyCanvas", "New step")));
        edit.about(made.uuid);
    });
    if (done) begin(Selection::of(made), JourneyPart::Stage, *done);
}

void JourneyVerbs::addPain(PainKind kind) {
    const auto of = step();
    if (!of) return;
    const Kind& pains = *find_kind(table_of<PainPoint>);
    const auto text = kind == PainKind::pain
                          ? say(QT_TRANSLATE_NOOP("updraft::JourneyCanvas", "What hurts here"))
                          : say(QT_TRANSLATE_NOOP("updraft::JourneyCanvas", "What delights here"));
    Uuid made;
    const auto done = edit(verb::add, [&](Edit& edit) {
        made = pains.add(edit, {{pains.field("text"), text}});
        if (edit.refusal()) return;
        edit.change(Id<PainPoint>{made}, [&](PainPoint& row) {
            row.step = *of;
            row.kind = kind;
        });
        edit.about(made);
    });
    if (done) begin(Selection::of(Id<PainPoint>{made}), JourneyPart::Pain, *done);
}

void JourneyVerbs::addOpportunity() {
    const auto of = step();
    if (!of) return;
    const Session& session = canvas_.session();
    const auto pain = session.selection().one<PainPoint>();
    const Kind& opportunities = *find_kind(table_of<Opportunity>);
    Uuid made;
    const auto done = edit(verb::add, [&](Edit& edit) {
        made = opportunities.add(
            edit, {{opportunities.field("statement"),
                    say(QT_TRANSLATE_NOOP("updraft::JourneyCanvas", "What could be better"))}});
        if (edit.refusal()) return;
        edit.change(Id<Opportunity>{made}, [&](Opportunity& row) { row.step = *of; });
        if (pain) edit.add(Evidence{{}, {made}, *pain, {}, {}});
        edit.about(made);
    });
    if (done) begin(Selection::of(Id<Opportunity>{made}), JourneyPart::Opportunity, *done);
}

void JourneyVerbs::addRemedy(Id<Opportunity> opportunity) {
    Id<Initiative> made;
    const auto done = edit(verb::add, [&](Edit& edit) {
        made = answer_opportunity(edit, opportunity);
        edit.about(made.uuid);
    });
    if (!done) return;
    Session& session = canvas_.session();
    session.select(made);
    session.say(JourneyCanvas::tr("%1 was added as an idea. Enter opens it among the initiatives.")
                    .arg(qt(session.find(made)->code)));
}

void JourneyVerbs::duplicateStage() {
    const auto of = canvas_.session().selection().one<Stage>();
    if (!of) return;
    Id<Stage> copy;
    const auto done = edit(verb::duplicate, [&](Edit& edit) {
        copy = duplicate_stage(edit, *of);
        edit.about(copy.uuid);
    });
    if (done) canvas_.session().select(copy);
}

void JourneyVerbs::duplicate() {
    if (canvas_.session().selection().table == table_of<Stage>) return duplicateStage();
    if (canvas_.session().selection().table != table_of<Step>) return;
    const auto of = steps();
    if (of.empty()) return;
    std::vector<Id<Step>> copies;
    const auto done = edit(verb::duplicate, [&](Edit& edit) {
        for (const Id<Step> id : of) {
            copies.push_back(duplicate_step(edit, id));
            edit.about(copies.back().uuid);
        }
    });
    if (done) canvas_.session().select(Selection::of(copies));
}

/// That of the lane, of all steps that are picked.
void JourneyVerbs::clearTexts(const JourneyItem& item) {
    const Kind& kind = *find_kind(item.table);
    const KindField& field = *kind.field(item.key.field);
    const auto of = steps();
    edit(verb::set, [&](Edit& edit) {
        for (const Id<Step> id : of) {
            edit.about(id.uuid);
            kind.assign(edit, id.uuid, {{&field, Value{}}});
        }
    });
}

void JourneyVerbs::takeOffVerbatims() {
    Session& session = canvas_.session();
    auto all = session.selection().all<Feedback>();
    // Nobody takes off what the map does not show.
    std::erase_if(all, [&](Id<Feedback> id) {
        return canvas_.picture().find(table_of<Feedback>, id.uuid) == nullptr;
    });
    const auto done = edit(verb::unlink, [&](Edit& edit) {
        for (const Id<Feedback> id : all) {
            edit.about(id.uuid);
            edit.change(id, [](Feedback& row) { row.step.reset(); });
        }
    });
    if (!done) return;
    session.say(all.size() == 1
                    ? JourneyCanvas::tr("The quote stands at no step now.")
                    : JourneyCanvas::tr("%1 quotes stand at no step now.").arg(all.size()));
}

/// The one that the cursor is on is taken off its stage, others with it wherever they stand.
void JourneyVerbs::takeOffInitiatives(const JourneyItem& item) {
    Session& session = canvas_.session();
    const auto all = session.selection().all<Initiative>();
    const QString code = item.code;
    const auto answers = [&, stage = item.stage](Id<Initiative> id, const MapOpportunity& each) {
        return (all.size() > 1 || each.stage == stage) &&
               std::ranges::find(each.initiatives, id) != each.initiatives.end();
    };
    std::vector<std::pair<Id<Opportunity>, Id<Initiative>>> ties;
    for (const Id<Initiative> id : all)
        for (const MapOpportunity& each : canvas_.picture().map.opportunities)
            if (answers(id, each)) ties.emplace_back(each.id, id);
    const auto done = edit(verb::unlink, [&](Edit& edit) {
        for (const auto& [opportunity, initiative] : ties) {
            edit.about(initiative.uuid);
            untie(edit, opportunity, initiative.uuid);
        }
    });
    if (!done) return;
    session.say(
        all.size() == 1
            ? JourneyCanvas::tr("%1 no longer answers this. It is still among the initiatives.")
                  .arg(code)
            : JourneyCanvas::tr("%1 no longer answer these. They are still among the initiatives.")
                  .arg(all.size()));
}

void JourneyVerbs::remove() {
    const JourneyItem* item = canvas_.current();
    if (item == nullptr) return;
    switch (item->key.part) {
    case JourneyPart::Text:
        return clearTexts(*item);
    case JourneyPart::Point:
        return clearEmotion();
    case JourneyPart::Verbatim:
        return takeOffVerbatims();
    case JourneyPart::Initiative:
        return takeOffInitiatives(*item);
    case JourneyPart::Add:
        return;
    default:
        return removePicked(item->step);
    }
}

void JourneyVerbs::removePicked(std::size_t place) {
    const Selection items = canvas_.session().selection();
    const Kind* kind = find_kind(items.table);
    if (kind == nullptr) return;
    const auto change = edit(verb::remove, [&](Edit& edit) {
        for (const Uuid& id : items.ids) edit.about(id);
        kind->remove(edit, items.ids);
    });
    if (!change) return;
    canvas_.session().say(removalSentence(*change, items.ids));
    // The keyboard stays where it was.
    const auto& steps = canvas_.picture().map.steps;
    if (items.table == table_of<Step> && !steps.empty())
        canvas_.session().select(steps[std::min(place, steps.size() - 1)].id);
}

void JourneyVerbs::moveStep(int places) {
    const auto of = steps();
    if (of.size() > 1) return canvas_.session().say(JourneyCanvas::tr("Pick one step to move it."));
    if (of.empty()) return;
    edit(verb::move, [&](Edit& edit) {
        edit.about(of.front().uuid);
        move_step(edit, of.front(), places);
    });
}

void JourneyVerbs::moveStage(int places) {
    const auto of = stage();
    if (!of) return;
    edit(verb::move, [&](Edit& edit) {
        edit.about(of->uuid);
        move_stage(edit, *of, places);
    });
}

void JourneyVerbs::dropStep(Id<Step> id, Id<Stage> stage, std::size_t place) {
    edit(verb::move, [&](Edit& edit) {
        edit.about(id.uuid);
        place_step(edit, id, stage, place);
    });
}

void JourneyVerbs::dropStage(Id<Stage> id, int places) {
    if (places == 0) return;
    edit(verb::move, [&](Edit& edit) {
        edit.about(id.uuid);
        move_stage(edit, id, places);
    });
}

void JourneyVerbs::write(const JourneyKey& key, std::string_view table, std::string_view field,
                         const QString& text, Gesture gesture) {
    const Kind& kind = *find_kind(table);
    const KindField& written = *kind.field(field);
    const auto value = read_value(written, std8(text), canvas_.session().plan().about());
    if (!value) return canvas_.session().report(value.error());
    const std::string_view verb = field == "title" ? verb::rename : verb::set;
    edit(
        verb,
        [&](Edit& edit) {
            edit.about(key.id);
            kind.assign(edit, key.id, {{&written, *value}});
        },
        gesture);
}

bool JourneyVerbs::paste() {
    const auto cells = clipboardCells();
    if (!cells) return canvas_.session().report(cells.error()), false;
    const auto rows = filledRows(*cells);
    const auto& stages = canvas_.picture().map.stages;
    auto in = stage();
    if (!in && !stages.empty()) in = stages.back().id;
    if (rows.empty() || !in) return false;
    const auto after = step();
    std::vector<Id<Step>> made;
    const Basics& basics = canvas_.session().plan().about();
    const auto read = [&](const KindField& field, const std::string& text) {
        return readText(field, qt(text), basics);
    };
    const auto done = edit(verb::add, [&](Edit& edit) {
        made = paste_steps(edit, *in, after, rows, read);
        for (const Id<Step> id : made) edit.about(id.uuid);
    });
    if (done && !made.empty()) {
        canvas_.session().select(Selection::of(made));
        const bool unnamed = made.size() == rows.size() && rows.front().size() > 1;
        canvas_.session().say(
            unnamed
                ? JourneyCanvas::tr("Of each row the first cell became a step. Copy the columns' "
                                    "names with them, and the other cells come in, too.")
                : JourneyCanvas::tr("%Ln step(s) pasted", nullptr, static_cast<int>(made.size())));
    }
    return done.has_value();
}

} // namespace updraft
