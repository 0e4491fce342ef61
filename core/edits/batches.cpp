#include "core/edits/batches.h"

#include "core/edits/kinds.h"
#include "core/edits/order.h"
#include "core/edits/removal.h"

namespace updraft {

std::vector<Id<Batch>> batches_of(const Plan& plan) {
    return in_order(plan.batches, [](const Batch&) { return true; });
}

Id<Batch> add_batch(Edit& edit, const std::string& title) {
    const auto all = batches_of(edit.plan());
    Batch row;
    row.code = find_kind("batches")->next_code(edit.plan());
    row.title = title;
    row.position = key_between(
        all.empty() ? std::string{} : edit.plan().batches.find(all.back())->position, {});
    const auto id = edit.add(std::move(row));
    edit.about(id.uuid);
    return id;
}

void rename_batch(Edit& edit, Id<Batch> id, const std::string& title) {
    edit.about(id.uuid);
    edit.change(id, [&](Batch& row) { row.title = title; });
}

void move_batch(Edit& edit, Id<Batch> id, int places) {
    edit.about(id.uuid);
    move_places(edit, id, batches_of(edit.plan()), places);
}

void remove_batch(Edit& edit, Id<Batch> id) {
    edit.about(id.uuid);
    remove_items(edit, table_of<Batch>, {id.uuid});
}

} // namespace updraft
