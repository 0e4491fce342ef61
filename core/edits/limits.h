#pragma once
#include "core/edits/kinds.h"

// What entries that change limits must respect.

namespace updraft {

/// A number for what is counted, 0 to 100 for the score, names of domains for the scope, "none"
/// where the entry lifts a limit; a reason where it replaces or lifts an earlier one.
/// `unreadable_value`, `out_of_range`, `unknown_item`, `out_of_order`, `required`.
std::optional<Error> wrong_limit(const Plan& plan, const Limit& limit);

/// Limits change by new entries alone: what one sets, and when, stays as it was recorded
/// (`limit_recorded`). Why it was set can be put in better words.
void keep_recorded(Edit& edit, const Limit& before, Limit& row);
bool keeps_recorded(const Plan& plan, Uuid limit, std::string_view field);

/// The scope that a limit sets goes with the name of a domain.
void rename_in_scope(Edit& edit, const Domain& before, Domain& domain);

} // namespace updraft
