#include "core/document/history.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace updraft {

namespace {

constexpr std::string_view columns = "sequence, id, at, by, verb, subjects, gesture, undoes";
constexpr std::int64_t most_entries = std::int64_t{1} << 40; // far from where counting ends

std::vector<Uuid> read_subjects(Bytes bytes) {
    std::vector<Uuid> subjects(bytes.size() / 16);
    for (std::size_t i = 0; i < subjects.size(); ++i)
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i * 16), 16,
                    subjects[i].bytes.begin());
    return subjects;
}

Uuid uuid_in(const Statement& row, int column) {
    Uuid uuid;
    const auto bytes = row.bytes(column);
    if (bytes.size() == uuid.bytes.size()) std::ranges::copy(bytes, uuid.bytes.begin());
    return uuid;
}

HistoryEntry entry_in(const Statement& row) {
    HistoryEntry entry;
    entry.sequence = row.number(0);
    entry.id = uuid_in(row, 1);
    entry.at = row.number(2);
    entry.by = cleaned(row.text(3));
    entry.verb = cleaned(row.text(4));
    entry.subjects = read_subjects(row.bytes(5));
    entry.gesture = row.number(6);
    entry.undoes = row.number(7);
    return entry;
}

template <class F>
Result<void> each_row(const Connection& connection, std::string_view sql, F&& use) {
    auto select = connection.prepare(sql);
    if (!select) return fail(std::move(select.error()));
    for (;;) {
        const auto stepped = select->step();
        if (!stepped) return fail(stepped.error());
        if (*stepped == Statement::Step::done) return {};
        use(*select);
    }
}

} // namespace

void Stacks::add(std::int64_t gesture, std::int64_t undoes) {
    if (undoes == 0) {
        if (undo.empty() || undo.back() != gesture) undo.push_back(gesture);
        redo.clear();
    } else if (!undo.empty() && undo.back() == undoes) {
        undo.pop_back();
        redo.push_back(gesture);
    } else if (!redo.empty() && redo.back() == undoes) {
        redo.pop_back();
        undo.push_back(gesture);
    }
}

Result<std::vector<HistoryEntry>> read_history(const Connection& connection) {
    std::vector<HistoryEntry> entries;
    auto read =
        each_row(connection, fmt::format("SELECT {} FROM history ORDER BY sequence", columns),
                 [&](const Statement& row) { entries.push_back(entry_in(row)); });
    if (!read) return fail(std::move(read.error()));
    return entries;
}

Result<std::optional<HistoryEntry>> read_entry(const Connection& connection,
                                               std::int64_t sequence) {
    std::optional<HistoryEntry> entry;
    auto read = each_row(
        connection, fmt::format("SELECT {} FROM history WHERE sequence = {}", columns, sequence),
        [&](const Statement& row) { entry = entry_in(row); });
    if (!read) return fail(std::move(read.error()));
    return entry;
}

Result<Uuid> read_last_id(const Connection& connection) {
    Uuid last;
    auto read = each_row(connection, "SELECT id FROM history ORDER BY sequence DESC LIMIT 1",
                         [&](const Statement& row) { last = uuid_in(row, 0); });
    if (!read) return fail(std::move(read.error()));
    return last;
}

Result<Stacks> read_stacks(const Connection& connection) {
    Stacks stacks;
    bool sound = true;
    auto read = each_row(connection,
                         "SELECT sequence, gesture, undoes, verb = 'fold', final FROM history "
                         "ORDER BY sequence",
                         [&](const Statement& row) {
                             if (row.number(3) != 0) return stacks.stop(Stacks::End::fold);
                             if (row.number(4) != 0) return stacks.stop(Stacks::End::final_entry);
                             const auto sequence = row.number(0);
                             const auto gesture = row.number(1);
                             const auto undoes = row.number(2);
                             sound = sound && sequence > 0 && sequence <= most_entries &&
                                     gesture > 0 && gesture <= sequence && undoes >= 0 &&
                                     undoes < sequence;
                             stacks.add(gesture, undoes);
                         });
    if (!read) return fail(std::move(read.error()));
    if (!sound) return fail(ErrorCode::damaged, connection.path().string(), "history");
    return stacks;
}

Result<std::vector<Version>> read_versions(const Connection& connection) {
    std::vector<Version> versions;
    auto read =
        each_row(connection, "SELECT name, sequence, at FROM versions ORDER BY sequence, at",
                 [&](const Statement& row) {
                     versions.push_back({std::string{row.text(0)}, row.number(1), row.number(2)});
                 });
    if (!read) return fail(std::move(read.error()));
    return versions;
}

} // namespace updraft
