#pragma once
#include "core/document/edit.h"

namespace updraft {

/// Removes the rows of a table and what belongs to them: rows that cannot be without them go too,
/// rows that only refer to them forget them.
void remove_items(Edit& edit, std::string_view table, const std::vector<Uuid>& ids);

} // namespace updraft
