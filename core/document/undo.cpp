// Undo, redo and versions: edits whose contents come from the log.
#include "core/document/document.h"

#include "core/model/validity.h"

#include <fmt/format.h>

#include <algorithm>

namespace updraft {

namespace {

/// The first entry of a gesture, by whose sequence the gesture is named.
std::optional<HistoryEntry> entry_at(const Connection& connection, std::int64_t gesture) {
    return read_entry(connection, gesture).value_or(std::nullopt);
}

/// The entry that a chain of undoes and redoes is about, however often it went to and fro.
std::optional<HistoryEntry> entry_behind(const Connection& connection, std::int64_t gesture) {
    auto entry = entry_at(connection, gesture);
    while (entry && entry->undoes != 0) entry = entry_at(connection, entry->undoes);
    return entry;
}

/// Takes whole changesets back, the last first.
void replay_inverse(Edit& edit, const std::vector<Changeset>& newest_first) {
    for (const auto& changeset : newest_first) {
        const auto changes = read_changeset(changeset);
        if (!changes) return edit.refuse(changes.error());
        for (auto change = changes->rbegin(); change != changes->rend(); ++change)
            edit.replay(*change, true);
    }
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

Result<std::vector<Changeset>> Document::changesets(std::string_view where,
                                                    std::int64_t number) const {
    auto select = file_.connection.prepare(
        fmt::format("SELECT changeset FROM history WHERE {} ORDER BY sequence DESC", where));
    if (!select) return fail(std::move(select.error()));
    select->bind(1, number);
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
    const auto taken = changesets("gesture = ?1 AND sequence >= ?1", gesture);
    if (!taken) return fail(taken.error());
    const auto told = entry_at(file_.connection, gesture);
    return write({verb, 0, gesture}, [&](Edit& edit) {
        if (told)
            for (const auto& subject : told->subjects) edit.about(subject);
        replay_inverse(edit, *taken);
    });
}

Result<Change> Document::undo() {
    if (stacks_.undo.empty()) return fail(ErrorCode::nothing_to_undo);
    return take_back(stacks_.undo.back(), "undo");
}

Result<Change> Document::redo() {
    if (stacks_.redo.empty()) return fail(ErrorCode::nothing_to_redo);
    return take_back(stacks_.redo.back(), "redo");
}

Result<std::vector<Version>> Document::versions() const {
    return read_versions(file_.connection);
}

Result<void> Document::save_version(const std::string& name) {
    if (auto error = invalid_line("Name", name_limits, name)) return fail(std::move(*error));
    const auto known = versions();
    if (!known) return fail(known.error());
    if (std::ranges::find(*known, name, &Version::name) != known->end())
        return fail(ErrorCode::version_taken, name);
    return write_version(
        "INSERT INTO versions SELECT ?1, coalesce(max(sequence), 0), ?2 FROM history", name, true);
}

Result<void> Document::remove_version(const std::string& name) {
    return write_version("DELETE FROM versions WHERE name = ?1", name, false);
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
    const auto known = versions();
    if (!known) return fail(known.error());
    const auto version = std::ranges::find(*known, name, &Version::name);
    if (version == known->end()) return fail(ErrorCode::unknown_version, name);
    const auto since = changesets("sequence > ?", version->sequence);
    if (!since) return fail(since.error());
    backup_before("restore");
    return write({"restore", 0, 0}, [&](Edit& edit) { replay_inverse(edit, *since); });
}

Result<Plan> Document::plan_at(std::int64_t sequence) const {
    const auto since = changesets("sequence > ?", sequence);
    if (!since) return fail(since.error());
    auto scratch = Connection::open({}, Connection::Mode::in_memory);
    if (!scratch) return fail(std::move(scratch.error()));
    if (auto made = make_schema(*scratch); !made) return fail(std::move(made.error()));
    // Within a transaction rows may refer to what comes after them.
    if (auto begun = scratch->execute("BEGIN"); !begun) return fail(std::move(begun.error()));
    RowWriter writer{*scratch};
    Edit edit{Plan{}, writer};
    each_entity([&]<class T>() {
        for (const auto& row : table<T>(*plan_)) edit.add(row);
    });
    replay_inverse(edit, *since);
    if (edit.refusal()) return fail(*edit.refusal());
    return edit.plan();
}

} // namespace updraft
