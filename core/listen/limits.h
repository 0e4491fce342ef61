#pragma once
#include "core/model/plan.h"

#include <vector>

namespace updraft {

/// Whether the entry lifts what was set before it: its value is "none".
bool lifts(const Limit& entry);

/// The entry of this kind that holds on a day: of those that have begun and not ended the one that
/// began last, of several on one day the one written last. Null where none holds.
const Limit* entry_on(const Plan& plan, LimitKind kind, Date day);
/// The same; null, too, where it lifts the limit.
const Limit* limit_on(const Plan& plan, LimitKind kind, Date day);

/// All times without changes that have not ended on that day, the next one first, but for those
/// that a later entry lifts: one of at least the same days.
std::vector<const Limit*> no_go_from(const Plan& plan, Date day);

/// The entries of one kind, the one that holds longest first: how a limit came to be what it is.
std::vector<const Limit*> entries_of(const Plan& plan, LimitKind kind);

} // namespace updraft
