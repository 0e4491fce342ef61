#include "ui/timeline/verbs.h"

#include "core/edits/kinds.h"
#include "core/edits/links.h"
#include "core/edits/roadmap.h"
#include "core/edits/verbs.h"
#include "ui/render/roadmap_lanes.h"
#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"
#include "ui/timeline/canvas.h"
#include "ui/words/history.h"

#include <QKeySequence>

#include <algorithm>

namespace updraft {

namespace {

constexpr int keyPause = 1200; ///< Milliseconds after which the next key is another gesture.

QString say(const char* text) {
    return TimelineCanvas::tr(text);
}

QString undoes() {
    return say(QT_TRANSLATE_NOOP("updraft::TimelineCanvas", "%1 undoes it."))
        .arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
}

const Kind& initiatives() {
    return *find_kind(table_of<Initiative>);
}

} // namespace

std::vector<Id<Initiative>> TimelineVerbs::selected() const {
    return canvas_.session().selection().all<Initiative>();
}

std::optional<Change> TimelineVerbs::edit(std::string_view verb,
                                          const std::function<void(Edit&)>& run) {
    sinceGesture_.invalidate();
    return canvas_.session().edit(verb, run);
}

void TimelineVerbs::editInGesture(std::string_view verb, const std::function<void(Edit&)>& run) {
    const Selection& items = canvas_.session().selection();
    const bool same = sinceGesture_.isValid() && sinceGesture_.elapsed() < keyPause &&
                      gestureVerb_ == verb && gestureOf_ == items;
    const auto change = canvas_.session().edit(verb, run, same ? gesture_ : Gesture{});
    if (!change) return sinceGesture_.invalidate();
    gesture_ = change->gesture;
    gestureVerb_ = verb;
    gestureOf_ = items;
    sinceGesture_.start();
}

void TimelineVerbs::shift(int workingDays) {
    const auto ids = selected();
    const Date today = canvas_.session().today();
    if (ids.empty()) return;
    editInGesture(verb::move, [&](Edit& edit) { shift_or_date(edit, ids, workingDays, today); });
}

void TimelineVerbs::lengthen(int workingDays) {
    const auto ids = selected();
    if (ids.empty()) return;
    editInGesture(verb::resize, [&](Edit& edit) { updraft::lengthen(edit, ids, workingDays); });
}

void TimelineVerbs::setLane(Edit& edit, const std::vector<Id<Initiative>>& ids, Uuid lane) const {
    const auto id = [&]<class T>(std::type_identity<T>) {
        return lane ? std::optional(Id<T>{lane}) : std::nullopt;
    };
    switch (canvas_.options().lanes) {
    case LaneBy::domain:
        return set_domain(edit, ids, id(std::type_identity<Domain>{}));
    case LaneBy::owner:
        return set_owner(edit, ids, id(std::type_identity<Person>{}));
    case LaneBy::batch:
        return set_batch(edit, ids, id(std::type_identity<Batch>{}));
    case LaneBy::status:
        return set_status(edit, ids, wordOfLane<Status>(lane));
    case LaneBy::mandate:
        return set_mandate(edit, ids, wordOfLane<Mandate>(lane));
    }
}

void TimelineVerbs::changeLane(int by) {
    const auto ids = selected();
    const RoadmapLayout& picture = canvas_.picture();
    const RoadmapBar* bar = ids.empty() ? nullptr : picture.find(ids.back());
    if (bar == nullptr) return;
    const auto lane = static_cast<std::ptrdiff_t>(bar->lane) + by;
    if (lane < 0 || lane >= std::ssize(picture.lanes)) return;
    const Uuid key = picture.lanes[static_cast<std::size_t>(lane)].key;
    editInGesture(verb::set, [&](Edit& edit) { setLane(edit, ids, key); });
}

void TimelineVerbs::drop(const Drop& drop) {
    edit(verb::move, [&](Edit& edit) {
        shift_or_date(edit, drop.bars, static_cast<int>(drop.workingDays), drop.date);
        if (drop.lane) setLane(edit, drop.bars, *drop.lane);
    });
}

void TimelineVerbs::resizeTo(Id<Initiative> id, Date start, Date finish) {
    edit(verb::resize, [&](Edit& edit) { updraft::resize(edit, id, start, finish); });
}

void TimelineVerbs::undate() {
    undate(selected(), std::nullopt);
}

void TimelineVerbs::undate(const std::vector<Id<Initiative>>& ids, std::optional<Uuid> lane) {
    if (ids.empty()) return;
    edit(verb::undate, [&](Edit& edit) {
        updraft::undate(edit, ids);
        if (lane) setLane(edit, ids, *lane);
    });
}

void TimelineVerbs::setStatus(Status status) {
    const auto ids = selected();
    edit(verb::set, [&](Edit& edit) { set_status(edit, ids, status); });
}

void TimelineVerbs::linkTo(Id<Initiative> from, Id<Initiative> to) {
    edit(verb::link, [&](Edit& edit) { updraft::link(edit, from, to); });
}

void TimelineVerbs::unlink(Id<Dependency> id) {
    edit(verb::unlink, [&](Edit& edit) { updraft::unlink(edit, {id}); });
}

QString TimelineVerbs::tellMove(const Move& move) const {
    const Session& session = canvas_.session();
    const WorkingDays calendar = working_days(session.plan().about());
    const auto days = calendar.index(move.to.start) - calendar.index(move.from.start);
    return say(QT_TRANSLATE_NOOP("updraft::TimelineCanvas", "%1 moved %2, to %3."))
        .arg(qt(session.find(move.initiative)->code), words::workingDays(days),
             shortDate(move.to.start));
}

void TimelineVerbs::mend(Id<Dependency> id) {
    Session& session = canvas_.session();
    const auto move = updraft::fix(session.plan(), session.schedule(), id);
    if (!move || !edit(verb::fix, [&](Edit& edit) { updraft::fix(edit, id); })) return;
    session.say(tellMove(*move) + u' ' + undoes());
}

void TimelineVerbs::mendAll() {
    Session& session = canvas_.session();
    const Date today = session.today();
    const auto [moves, remaining] = updraft::fix_all(session.plan(), today);
    if (!moves.empty() && !edit(verb::fix_all, [&](Edit& edit) { updraft::fix_all(edit, today); }))
        return;
    QStringList sentences;
    if (moves.size() == 1) sentences << tellMove(moves.front());
    if (moves.size() > 1) {
        constexpr qsizetype few = 6; // more do not fit the window's foot
        QStringList codes;
        for (const Move& move : moves) codes << qt(session.find(move.initiative)->code);
        const bool all = codes.size() <= few;
        if (!all) codes = codes.first(few) << QStringLiteral("\u2026");
        sentences << say(QT_TRANSLATE_NOOP("updraft::TimelineCanvas",
                                           "%1 initiatives moved later: %2."))
                         .arg(QString::number(moves.size()), codes.join(QStringLiteral(", ")));
    }
    if (!remaining.empty())
        sentences << say(QT_TRANSLATE_NOOP("updraft::TimelineCanvas",
                                           "%1 still broken: what has started is not moved."))
                         .arg(remaining.size());
    if (!moves.empty()) sentences << undoes();
    session.say(sentences.join(u' '));
}

std::optional<Id<Baseline>> TimelineVerbs::keepBaseline(const QString& name) {
    Id<Baseline> kept;
    const Date today = canvas_.session().today();
    const auto done = edit(verb::add, [&](Edit& edit) {
        kept = keep_baseline(edit, today, std8(name));
        edit.about(kept.uuid);
    });
    return done ? std::optional(kept) : std::nullopt;
}

void TimelineVerbs::removeBaseline(Id<Baseline> id) {
    edit(verb::remove, [&](Edit& edit) {
        edit.about(id.uuid);
        find_kind(table_of<Baseline>)->remove(edit, {id.uuid});
    });
}

void TimelineVerbs::createMilestone(Date date) {
    const Kind& milestones = *find_kind(table_of<Milestone>);
    const QString title = say(QT_TRANSLATE_NOOP("updraft::TimelineCanvas", "New milestone"));
    Uuid made;
    const auto done = edit(verb::add, [&](Edit& edit) {
        made = milestones.add(
            edit, {{milestones.field("title"), std8(title)}, {milestones.field("date"), date}});
        edit.about(made);
    });
    if (!done) return;
    const auto item = Selection::of(Id<Milestone>{made});
    canvas_.session().select(item);
    canvas_.editTitle(item, done->gesture);
}

void TimelineVerbs::moveMilestone(Id<Milestone> id, Date date) {
    edit(verb::move, [&](Edit& edit) { updraft::move(edit, id, date); });
}

void TimelineVerbs::shiftMilestones(int days) {
    const auto ids = canvas_.session().selection().all<Milestone>();
    editInGesture(verb::move, [&](Edit& edit) {
        for (const Id<Milestone> id : ids)
            if (const Milestone* row = edit.plan().milestones.find(id))
                updraft::move(edit, id, row->date + days);
    });
}

void TimelineVerbs::rename(const Selection& item, const QString& title, std::string_view field,
                           Gesture gesture) {
    const KindField& written = *find_kind(item.table)->field(field);
    sinceGesture_.invalidate();
    canvas_.session().edit(
        verb::rename,
        [&](Edit& edit) {
            edit.about(item.ids.front());
            written.set(edit, item.ids.front(), std8(title));
        },
        gesture);
}

void TimelineVerbs::create(std::optional<Uuid> lane, std::optional<Date> start) {
    const QString title = say(QT_TRANSLATE_NOOP("updraft::TimelineCanvas", "New initiative"));
    Uuid made;
    const auto done = edit(verb::add, [&](Edit& edit) {
        made = initiatives().add(edit, {{initiatives().field("title"), std8(title)}});
        if (edit.refusal()) return;
        edit.about(made);
        if (start) updraft::move(edit, Id<Initiative>{made}, *start);
        if (lane) setLane(edit, {{made}}, *lane);
    });
    if (!done) return;
    canvas_.session().select(Id<Initiative>{made});
    canvas_.editTitle(Selection::of(Id<Initiative>{made}), done->gesture);
}

void TimelineVerbs::duplicate() {
    if (selected().empty()) return;
    std::vector<Id<Initiative>> copies;
    const auto done = edit(verb::duplicate, [&](Edit& edit) {
        for (const Id<Initiative> id : selected()) {
            copies.push_back({initiatives().duplicate(edit, id.uuid)});
            edit.about(copies.back().uuid);
        }
    });
    if (done) canvas_.session().select(Selection::of(copies));
}

void TimelineVerbs::remove() {
    const Selection items = canvas_.session().selection();
    const Kind* kind = find_kind(items.table);
    if (kind == nullptr || items.empty()) return;
    const auto change = edit(verb::remove, [&](Edit& edit) {
        for (const Uuid& id : items.ids) edit.about(id);
        kind->remove(edit, items.ids);
    });
    if (change) canvas_.session().say(removalSentence(*change, items.ids));
}

} // namespace updraft
