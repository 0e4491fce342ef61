// Forgetting: what was removed for good leaves the history, too.
#include "core/document/document.h"

namespace updraft {

namespace {

using Rewritten = std::vector<std::pair<std::int64_t, Changeset>>; // by sequence

/// The entries that tell of one of the rows, without what they tell of any.
Result<Rewritten> entries_without(const Connection& connection, const Uuid& row,
                                  const std::unordered_set<Uuid>& rows) {
    auto select = connection.prepare(
        "SELECT sequence, changeset FROM history WHERE instr(changeset, ?1) > 0");
    if (!select) return fail(std::move(select.error()));
    select->bind(1, Bytes{row.bytes});
    Rewritten rewritten;
    for (;;) {
        const auto stepped = select->step();
        if (!stepped) return fail(stepped.error());
        if (*stepped == Statement::Step::done) return rewritten;
        auto kept = without_rows(select->bytes(1), rows);
        if (!kept) return fail(std::move(kept.error()));
        rewritten.emplace_back(select->number(0), std::move(*kept));
    }
}

Result<void> put(const Connection& connection, std::int64_t sequence, const Changeset& changeset) {
    auto update = connection.prepare("UPDATE history SET changeset = ?2 WHERE sequence = ?1");
    if (!update) return fail(std::move(update.error()));
    update->bind(1, sequence);
    update->bind(2, Bytes{changeset});
    return update->run();
}

} // namespace

Result<void> Document::scrub_history(const std::unordered_set<Uuid>& rows) const {
    for (const Uuid& row : rows) {
        const auto rewritten = entries_without(file_.connection, row, rows);
        if (!rewritten) return fail(rewritten.error());
        for (const auto& [sequence, changeset] : *rewritten)
            if (auto done = put(file_.connection, sequence, changeset); !done) return done;
    }
    return {};
}

} // namespace updraft
