#include "core/document/history.h"

#include <algorithm>

namespace updraft {

namespace {

std::vector<Uuid> read_subjects(Bytes bytes) {
    std::vector<Uuid> subjects(bytes.size() / 16);
    for (std::size_t i = 0; i < subjects.size(); ++i)
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i * 16), 16,
                    subjects[i].bytes.begin());
    return subjects;
}

HistoryEntry read_entry(const Statement& row) {
    HistoryEntry entry;
    entry.sequence = row.number(0);
    if (const auto id = row.bytes(1); id.size() == 16)
        std::copy(id.begin(), id.end(), entry.id.bytes.begin());
    entry.at = row.number(2);
    entry.by = row.text(3);
    entry.verb = row.text(4);
    entry.subjects = read_subjects(row.bytes(5));
    entry.gesture = row.number(6);
    entry.undoes = row.number(7);
    return entry;
}

template <class F> Result<void> each_row(const Connection& connection, const char* sql, F&& use) {
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
    auto read = each_row(connection,
                         "SELECT sequence, id, at, by, verb, subjects, gesture, undoes "
                         "FROM history ORDER BY sequence",
                         [&](const Statement& row) { entries.push_back(read_entry(row)); });
    if (!read) return fail(std::move(read.error()));
    return entries;
}

Result<Stacks> read_stacks(const Connection& connection) {
    Stacks stacks;
    auto read = each_row(connection, "SELECT gesture, undoes FROM history ORDER BY sequence",
                         [&](const Statement& row) { stacks.add(row.number(0), row.number(1)); });
    if (!read) return fail(std::move(read.error()));
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
