#pragma once
#include "core/model/plan.h"

namespace updraft {

/// Whether the plan holds a row of one table, named by its id.
using RowLookup = bool (*)(const Plan&, Uuid);
/// That of the table of this name; null where there is none. Found once for a column, it asks of
/// many rows without a look at names.
RowLookup row_lookup(std::string_view table);

} // namespace updraft
