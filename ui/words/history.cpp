// What was done, as the activity list and the undo menu say it.
#include "ui/words/history.h"

#include "core/base/text.h"
#include "core/edits/kinds.h"
#include "core/edits/verbs.h"
#include "ui/words/tr.h"

#include <QLocale>

#include <array>
#include <functional>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace updraft {

namespace {

/// A verb of the history, as something done and as something to take back.
struct Verb {
    std::string_view name;
    const char* done;
    const char* label;
};

constexpr std::array verbs{
    Verb{verb::add, QT_TRANSLATE_NOOP("Words", "Added %1"), QT_TRANSLATE_NOOP("Words", "Add %1")},
    Verb{verb::set, QT_TRANSLATE_NOOP("Words", "Changed %1"),
         QT_TRANSLATE_NOOP("Words", "Change %1")},
    Verb{verb::remove, QT_TRANSLATE_NOOP("Words", "Removed %1"),
         QT_TRANSLATE_NOOP("Words", "Remove %1")},
    Verb{verb::duplicate, QT_TRANSLATE_NOOP("Words", "Made a copy: %1"),
         QT_TRANSLATE_NOOP("Words", "Copy: %1")},
    Verb{verb::rename, QT_TRANSLATE_NOOP("Words", "Renamed %1"),
         QT_TRANSLATE_NOOP("Words", "Rename %1")},
    Verb{verb::import, QT_TRANSLATE_NOOP("Words", "Imported %1"),
         QT_TRANSLATE_NOOP("Words", "Import %1")},
    Verb{verb::move, QT_TRANSLATE_NOOP("Words", "Moved %1"), QT_TRANSLATE_NOOP("Words", "Move %1")},
    Verb{verb::resize, QT_TRANSLATE_NOOP("Words", "Changed the length of %1"),
         QT_TRANSLATE_NOOP("Words", "Change of length of %1")},
    Verb{verb::undate, QT_TRANSLATE_NOOP("Words", "Took the date from %1"),
         QT_TRANSLATE_NOOP("Words", "Taking the date from %1")},
    Verb{verb::link, QT_TRANSLATE_NOOP("Words", "Linked %1"),
         QT_TRANSLATE_NOOP("Words", "Link %1")},
    Verb{verb::unlink, QT_TRANSLATE_NOOP("Words", "Unlinked %1"),
         QT_TRANSLATE_NOOP("Words", "Unlink %1")},
    Verb{verb::fix, QT_TRANSLATE_NOOP("Words", "Moved %1 to mend dependencies"),
         QT_TRANSLATE_NOOP("Words", "Fix %1")},
    Verb{verb::fix_all, QT_TRANSLATE_NOOP("Words", "Moved initiatives to mend all dependencies"),
         QT_TRANSLATE_NOOP("Words", "Fix all dependencies")},
    Verb{verb::roll_on, QT_TRANSLATE_NOOP("Words", "Rolled the horizons on"),
         QT_TRANSLATE_NOOP("Words", "Roll on")},
    Verb{verb::begin_charter, QT_TRANSLATE_NOOP("Words", "Began the charter of %1"),
         QT_TRANSLATE_NOOP("Words", "Charter of %1")},
    Verb{verb::agree_charter, QT_TRANSLATE_NOOP("Words", "Agreed the charter of %1"),
         QT_TRANSLATE_NOOP("Words", "Agreement to the charter of %1")},
    Verb{verb::revise_charter, QT_TRANSLATE_NOOP("Words", "Reopened the charter of %1"),
         QT_TRANSLATE_NOOP("Words", "Reopening of the charter of %1")},
    Verb{verb::portrait, QT_TRANSLATE_NOOP("Words", "Changed the portrait of %1"),
         QT_TRANSLATE_NOOP("Words", "Portrait of %1")},
    Verb{verb::answer, QT_TRANSLATE_NOOP("Words", "Began an initiative for %1"),
         QT_TRANSLATE_NOOP("Words", "Initiative for %1")},
    Verb{verb::assess, QT_TRANSLATE_NOOP("Words", "Answered a question of the round %1"),
         QT_TRANSLATE_NOOP("Words", "Answer in the round %1")},
    Verb{verb::add_rater, QT_TRANSLATE_NOOP("Words", "Added a rater to the round %1"),
         QT_TRANSLATE_NOOP("Words", "Another rater of the round %1")},
    Verb{verb::rename_rater, QT_TRANSLATE_NOOP("Words", "Renamed a rater of the round %1"),
         QT_TRANSLATE_NOOP("Words", "Other name of a rater of the round %1")},
    Verb{verb::remove_rater, QT_TRANSLATE_NOOP("Words", "Removed a rater of the round %1"),
         QT_TRANSLATE_NOOP("Words", "Removal of a rater of the round %1")},
    Verb{verb::tag, QT_TRANSLATE_NOOP("Words", "Tagged %1"), QT_TRANSLATE_NOOP("Words", "Tag %1")},
    Verb{verb::call_back, QT_TRANSLATE_NOOP("Words", "To be called back: %1"),
         QT_TRANSLATE_NOOP("Words", "Call back: %1")},
    Verb{verb::note_call, QT_TRANSLATE_NOOP("Words", "Noted how far the loop is closed: %1"),
         QT_TRANSLATE_NOOP("Words", "State of the loop: %1")},
    Verb{verb::score, QT_TRANSLATE_NOOP("Words", "Scored %1"),
         QT_TRANSLATE_NOOP("Words", "Score of %1")},
    Verb{verb::weigh, QT_TRANSLATE_NOOP("Words", "Changed the weights"),
         QT_TRANSLATE_NOOP("Words", "Weights")},
    Verb{verb::open_session, QT_TRANSLATE_NOOP("Words", "Opened the ranking %1"),
         QT_TRANSLATE_NOOP("Words", "Opening of the ranking %1")},
    Verb{verb::cast, QT_TRANSLATE_NOOP("Words", "A ballot was cast in %1"),
         QT_TRANSLATE_NOOP("Words", "Ballot in %1")},
    Verb{verb::reveal, QT_TRANSLATE_NOOP("Words", "Opened the ballots of %1"),
         QT_TRANSLATE_NOOP("Words", "Reveal of %1")},
    Verb{verb::close_session, QT_TRANSLATE_NOOP("Words", "Closed %1 without a result"),
         QT_TRANSLATE_NOOP("Words", "Closing of %1")},
    Verb{verb::take_ranking, QT_TRANSLATE_NOOP("Words", "Took the order of %1 over"),
         QT_TRANSLATE_NOOP("Words", "Order of %1")},
    Verb{verb::decide, QT_TRANSLATE_NOOP("Words", "Decided %1"),
         QT_TRANSLATE_NOOP("Words", "Decision on %1")},
    Verb{verb::move_request, QT_TRANSLATE_NOOP("Words", "Moved %1 on the change board"),
         QT_TRANSLATE_NOOP("Words", "Place of %1 on the change board")},
    Verb{verb::request, QT_TRANSLATE_NOOP("Words", "Asked the change board: %1"),
         QT_TRANSLATE_NOOP("Words", "Request %1")},
    Verb{verb::begin_work, QT_TRANSLATE_NOOP("Words", "Began %1"),
         QT_TRANSLATE_NOOP("Words", "Beginning of %1")},
    Verb{verb::ask, QT_TRANSLATE_NOOP("Words", "Noted that %1 was asked for"),
         QT_TRANSLATE_NOOP("Words", "Asking for %1")},
    Verb{verb::note_reply, QT_TRANSLATE_NOOP("Words", "Noted the answer on %1"),
         QT_TRANSLATE_NOOP("Words", "Answer on %1")},
    Verb{verb::fold, QT_TRANSLATE_NOOP("Words", "Older changes were folded into this one step"),
         QT_TRANSLATE_NOOP("Words", "Older changes")},
    Verb{verb::restore, QT_TRANSLATE_NOOP("Words", "Went back to an earlier state"),
         QT_TRANSLATE_NOOP("Words", "Return to an earlier state")},
};

/// A verb that has no words of its own is a change.
const Verb& verb_named(std::string_view name) {
    const auto* found = std::ranges::find(verbs, name, &Verb::name);
    return found == verbs.end() ? verbs[1] : *found;
}

/// "CX-04, CX-07 and 2 more"; "CX-04 → CX-07" for the ends of a dependency.
QString list_of(std::string_view verb, const std::vector<Uuid>& subjects, const ItemNames& names) {
    constexpr std::size_t shown = 3;
    // Nobody knows a list by the first of its rows.
    if (verb == verb::import && subjects.size() > shown)
        return Words::tr("%L1 items").arg(subjects.size());
    QStringList named;
    for (const auto& id : subjects) {
        if (static_cast<std::size_t>(named.size()) == shown) break;
        if (const auto name = names(id); !name.isEmpty()) named << name;
    }
    const auto rest = subjects.size() - static_cast<std::size_t>(named.size());
    if (subjects.empty()) return Words::tr("the plan");
    if (named.isEmpty()) return rest == 1 ? Words::tr("an item") : Words::tr("%L1 items").arg(rest);
    const bool ends = (verb == verb::link || verb == verb::unlink) && subjects.size() == 2;
    auto list = named.join(ends ? QStringLiteral(" → ") : QStringLiteral(", "));
    if (rest == 0) return list;
    return rest == 1 ? Words::tr("%1 and one more").arg(list)
                     : Words::tr("%1 and %2 more").arg(list, QLocale().toString(qulonglong{rest}));
}

ItemNames names_in(const Plan& plan) {
    return [&plan](Uuid id) { return itemName(plan, id); };
}

QString label(const HistoryEntry& entry, const Plan& plan) {
    const auto words = Words::tr(verb_named(entry.verb).label);
    return words.contains(QStringLiteral("%1"))
               ? words.arg(list_of(entry.verb, entry.subjects, names_in(plan)))
               : words;
}

/// The entry that began a gesture.
const HistoryEntry* entry_of(const std::vector<HistoryEntry>& entries, std::int64_t gesture) {
    const auto found = std::ranges::find(entries, gesture, &HistoryEntry::gesture);
    return found == entries.end() ? nullptr : &*found;
}

/// "Changed CX-07: Cost, Start and 2 more"
QString with_fields(const QString& sentence, const std::vector<std::string_view>& labels) {
    constexpr std::size_t shown = 3;
    if (labels.empty()) return sentence;
    QStringList named;
    for (const auto label : labels)
        if (static_cast<std::size_t>(named.size()) < shown)
            named << QCoreApplication::translate("Field", std::string(label).c_str());
    const auto rest = labels.size() - static_cast<std::size_t>(named.size());
    const QString list = named.join(QStringLiteral(", "));
    return Words::tr("%1: %2").arg(
        sentence, rest == 0 ? list : Words::tr("%1 and %2 more").arg(list).arg(rest));
}

/// What an entry of the log is about: itself, or what it took or brought back.
struct Telling {
    const HistoryEntry* done;
    enum class How { Done, TookBack, BroughtBack } how;
};

Telling telling_of(const HistoryEntry& entry, const std::vector<HistoryEntry>& entries) {
    using enum Telling::How;
    const auto* taken = entry.undoes != 0 ? entry_of(entries, entry.undoes) : nullptr;
    if (taken == nullptr) return {&entry, Done};
    // An undo of an undo brings back; what it is about stands at the end of the chain.
    bool back = false;
    while (taken->undoes != 0) {
        const auto* earlier = entry_of(entries, taken->undoes);
        if (earlier == nullptr) break;
        taken = earlier;
        back = !back;
    }
    return {taken, back ? BroughtBack : TookBack};
}

/// The names of subjects that the plan no longer holds, from the latest state that did.
std::unordered_map<Uuid, QString> names_of_gone(const Document& document,
                                                const std::vector<Telling>& tellings) {
    const Plan& now = *document.plan();
    std::map<std::int64_t, std::vector<Uuid>, std::greater<>> wanted; // by the state to look in
    for (const auto& [done, how] : tellings)
        for (const auto& id : done->subjects)
            // Before it was removed it had its name; before it was added it had none.
            if (itemName(now, id).isEmpty())
                wanted[done->verb == verb::add ? done->sequence : done->sequence - 1].push_back(id);
    std::vector<std::int64_t> states;
    states.reserve(wanted.size());
    for (const auto& [state, ids] : wanted) states.push_back(state);
    std::unordered_map<Uuid, QString> names;
    // Where the past can't be read, what is gone is told of by number.
    static_cast<void>(document.look_back(states, [&](std::int64_t state, const Plan& then) {
        for (const auto& id : wanted[state])
            if (auto name = itemName(then, id); !name.isEmpty()) names.try_emplace(id, name);
    }));
    return names;
}

} // namespace

QString itemName(const Plan& plan, Uuid id) {
    if (const auto* link = plan.dependencies.find({id}))
        return itemName(plan, link->from.uuid) + QStringLiteral(" → ") +
               itemName(plan, link->to.uuid);
    if (const auto* outcome = plan.outcomes.find({id}))
        return itemName(plan, outcome->initiative.uuid) + QStringLiteral(": ") +
               itemName(plan, outcome->metric.uuid);
    constexpr std::size_t most = 60; // letters of what a customer said
    for (const auto* kind : kinds())
        if (kind->holds(plan, id))
            return text(kind->handle == "code" || kind->handle == "name"
                            ? kind->handle_of(plan, id)
                            : std::string{shortened(kind->title_of(plan, id), most)});
    return {};
}

QString historySentence(std::string_view verb, const std::vector<Uuid>& subjects,
                        const ItemNames& names) {
    const auto words = Words::tr(verb_named(verb).done);
    return words.contains(QStringLiteral("%1")) ? words.arg(list_of(verb, subjects, names)) : words;
}

QString removalSentence(const Change& change, const std::vector<Uuid>& subjects) {
    const std::unordered_set<Uuid> named_already(subjects.begin(), subjects.end());
    const auto others = [&](ChangeKind kind) {
        return static_cast<int>(std::ranges::count_if(change.what, [&](const Touch& touch) {
            return touch.kind == kind && !named_already.contains(touch.id);
        }));
    };
    QString told = historySentence(verb::remove, subjects, names_in(*change.before));
    if (const int belonged = others(ChangeKind::removed); belonged > 0)
        told = Words::tr("%1, with %Ln thing(s) belonging to it", nullptr, belonged).arg(told);
    if (const int named = others(ChangeKind::changed); named > 0)
        told = Words::tr("%1, which %Ln other(s) named", nullptr, named).arg(told);
    return (subjects.size() == 1 ? Words::tr("%1. Undo brings it back.")
                                 : Words::tr("%1. Undo brings them back."))
        .arg(told);
}

std::vector<QString> historySentences(const Document& document,
                                      const std::vector<HistoryEntry>& entries) {
    std::vector<Telling> tellings;
    tellings.reserve(entries.size());
    for (const auto& entry : entries) tellings.push_back(telling_of(entry, entries));
    const auto gone = names_of_gone(document, tellings);
    const ItemNames names = [&](Uuid id) {
        const auto found = gone.find(id);
        return found != gone.end() ? found->second : itemName(*document.plan(), id);
    };
    // Where it can't be read, no fields are named.
    const auto changed = document.fields_changed(verb::set).value_or(Document::FieldsChanged{});
    std::vector<QString> sentences;
    for (const auto& [done, how] : tellings) {
        QString plain = historySentence(done->verb, done->subjects, names);
        if (const auto of = changed.find(done->sequence); of != changed.end())
            plain = with_fields(plain, of->second);
        sentences.push_back(how == Telling::How::Done ? plain
                            : how == Telling::How::TookBack
                                ? Words::tr("Took back: %1").arg(plain)
                                : Words::tr("Brought back: %1").arg(plain));
    }
    return sentences;
}

QString undoLabel(const HistoryEntry& entry, const Plan& plan) {
    return Words::tr("Undo %1").arg(label(entry, plan));
}

QString redoLabel(const HistoryEntry& entry, const Plan& plan) {
    return Words::tr("Redo %1").arg(label(entry, plan));
}

} // namespace updraft
