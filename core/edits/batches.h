#pragma once
#include "core/document/edit.h"

#include <string>
#include <vector>

namespace updraft {

/// The batches in their order.
std::vector<Id<Batch>> batches_of(const Plan& plan);

/// Adds a batch under the next free code, after the last one.
Id<Batch> add_batch(Edit& edit, const std::string& title);
void rename_batch(Edit& edit, Id<Batch> id, const std::string& title);
/// Moves a batch by so many places; −1 is towards the first.
void move_batch(Edit& edit, Id<Batch> id, int places);
/// Removes a batch; its initiatives stay, without one.
void remove_batch(Edit& edit, Id<Batch> id);

} // namespace updraft
