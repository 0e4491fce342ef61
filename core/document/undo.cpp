// Undo, redo and versions: edits whose contents come from the log.
#include "core/document/document.h"

#include "core/base/memory.h"
#include "core/document/going_back.h"
#include "core/document/rewind.h"
#include "core/document/verbs.h"
#include "core/model/validity.h"

#include <fmt/format.h>

#include <algorithm>

namespace updraft {

namespace {

/// The entry that a chain of undoes and redoes is about, however often it went to and fro.
std::optional<HistoryEntry> entry_behind(const Connection& connection, std::int64_t gesture) {
    // A gesture is named by the sequence of its first entry.
    auto entry = read_entry(connection, gesture);
    while (entry && *entry && (*entry)->undoes != 0)
        entry = read_entry(connection, (*entry)->undoes);
    return entry.value_or(std::nullopt);
}

ErrorCode why_none(Stacks::End end) {
    if (end == Stacks::End::fold) return ErrorCode::undo_stops_here;
    return end == Stacks::End::final_entry ? ErrorCode::undo_stops_at_final
                                           : ErrorCode::nothing_to_undo;
}

/// Each label once, in the order of the row's fields.
void add_labels(const RowChange& change, std::vector<std::string_view>& labels) {
    if (change.kind != ChangeKind::changed) return;
    with_entity(change.table, [&]<class T>() {
        for (std::size_t i = 0; i < std::min(change.after.size(), fields<T>.size()); ++i)
            if (change.after[i] && std::ranges::count(labels, fields<T>[i].label) == 0)
                labels.push_back(fields<T>[i].label);
    });
}

} // namespace

std::optional<HistoryEntry> Document::undoable() const {
    if (stacks_.undo.empty()) return std::nullopt;
    return entry_behind(file_.connection, stacks_.undo.back()); // what a redo brought back
}

std::optional<HistoryEntry> Document::redoable() const {
    if (stacks_.redo.empty()) return std::nullopt;
    return entry_behind(file_.connection, stacks_.redo.back()); // what the undo took
}

Result<std::vector<Changeset>> Document::changesets(const std::string& where) const {
    auto select = file_.connection.prepare(
        fmt::format("SELECT changeset FROM history WHERE {} ORDER BY sequence DESC", where));
    if (!select) return fail(std::move(select.error()));
    std::vector<Changeset> found;
    for (;;) {
        const auto stepped = select->step();
        if (!stepped) return fail(stepped.error());
        if (*stepped == Statement::Step::done) return found;
        const auto bytes = select->bytes(0);
        found.emplace_back(bytes.begin(), bytes.end());
    }
}

Result<Change> Document::take_back(std::int64_t gesture, std::string_view verb) {
    return write({verb, 0, gesture}, [&](Edit& edit) {
        const auto told = read_entry(file_.connection, gesture);
        if (!told) return edit.refuse(told.error());
        if (*told)
            for (const auto& subject : (*told)->subjects) edit.about(subject);
        const auto taken = changesets(fmt::format("gesture = {0} AND sequence >= {0}", gesture));
        if (!taken) return edit.refuse(taken.error());
        replay_inverse(edit, *taken);
    });
}

Result<Change> Document::undo() {
    if (stacks_.undo.empty()) return fail(why_none(stacks_.end));
    return take_back(stacks_.undo.back(), verb::undo);
}

Result<Change> Document::redo() {
    if (stacks_.redo.empty()) return fail(ErrorCode::nothing_to_redo);
    return take_back(stacks_.redo.back(), verb::redo);
}

Result<std::vector<Version>> Document::versions() const {
    return within_memory([&] { return read_versions(file_.connection); });
}

Result<void> Document::save_version(const std::string& name) {
    return guard([&]() -> Result<void> {
        if (auto error = invalid_line("Name", name_limits, name)) return fail(std::move(*error));
        const auto known = versions();
        if (!known) return fail(known.error());
        if (std::ranges::find(*known, name, &Version::name) != known->end())
            return fail(ErrorCode::version_taken, name);
        return write_version(
            "INSERT INTO versions SELECT ?1, coalesce(max(sequence), 0), ?2 FROM history", name,
            true);
    });
}

Result<void> Document::remove_version(const std::string& name) {
    return guard(
        [&] { return write_version("DELETE FROM versions WHERE name = ?1", name, false); });
}

Result<void> Document::write_version(std::string_view sql, const std::string& name, bool there) {
    if (auto begun = begin(); !begun) return begun;
    auto statement = file_.connection.prepare(sql);
    if (!statement) return fail(rolled_back(std::move(statement.error())));
    statement->bind(1, std::string_view{name});
    if (there) statement->bind(2, surroundings_.now());
    const auto ran = statement->run();
    *statement = Statement{};
    if (!ran) return fail(rolled_back(ran.error()));
    const auto committed = commit([&](const Connection& connection) -> Result<bool> {
        const auto known = read_versions(connection);
        if (!known) return fail(known.error());
        return (std::ranges::find(*known, name, &Version::name) != known->end()) == there;
    });
    if (!committed) return fail(committed.error());
    return {};
}

Result<Change> Document::restore_version(const std::string& name) {
    const auto then = within_memory([&]() -> Result<Plan> {
        const auto known = versions();
        if (!known) return fail(known.error());
        const auto version = std::ranges::find(*known, name, &Version::name);
        if (version == known->end()) return fail(ErrorCode::unknown_version, name);
        return plan_at(version->sequence);
    });
    if (!then) return fail(then.error());
    backup_before(verb::restore);
    return write({verb::restore, 0, 0},
                 [&](Edit& edit) { edit.become(going_back_to(*then, edit.plan())); });
}

Result<Document::FieldsChanged> Document::fields_changed(std::string_view verb) const {
    return within_memory([&]() -> Result<FieldsChanged> {
        auto select = file_.connection.prepare("SELECT sequence, changeset FROM history "
                                               "WHERE verb = ?1");
        if (!select) return fail(std::move(select.error()));
        select->bind(1, verb);
        FieldsChanged found;
        for (;;) {
            const auto stepped = select->step();
            if (!stepped) return fail(stepped.error());
            if (*stepped == Statement::Step::done) return found;
            const auto changes = read_changeset(select->bytes(1));
            if (!changes) return fail(changes.error());
            for (const auto& change : *changes) add_labels(change, found[select->number(0)]);
        }
    });
}

Result<Plan> Document::plan_at(std::int64_t sequence) const {
    Plan found;
    const auto looked =
        look_back({sequence}, [&](std::int64_t, const Plan& then) { found = then; });
    if (!looked) return fail(looked.error());
    return found;
}

Result<void> Document::look_back(const std::vector<std::int64_t>& sequences,
                                 const Past& look) const {
    return within_memory([&]() -> Result<void> {
        if (sequences.empty()) return {};
        auto rewind = Rewind::from(*plan_);
        if (!rewind) return fail(std::move(rewind.error()));
        std::string until; // what was taken back already
        for (const auto sequence : sequences) {
            const auto since = changesets(fmt::format("sequence > {}{}", sequence, until));
            if (!since) return fail(since.error());
            if (auto taken = (*rewind)->take_back(*since); !taken) return taken;
            look(sequence, (*rewind)->plan());
            until = fmt::format(" AND sequence <= {}", sequence);
        }
        return {};
    });
}

} // namespace updraft
