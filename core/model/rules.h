#pragma once
#include "core/base/error.h"
#include "core/model/plan.h"

#include <vector>

namespace updraft {

/// Every rule that edits keep and the plan breaks, at most a hundred: fields beyond their limits,
/// codes and names used twice, references to nothing (`unknown_item`), dependencies in a circle
/// (`cycle`), not exactly one row about the plan. The subject is the row's code, name or id, the
/// detail says more. Takes time in proportion to the plan.
std::vector<Error> broken_rules(const Plan& plan);

/// An initiative that the dependencies make wait for itself; none where none does.
std::optional<Id<Initiative>> on_a_circle(const Plan& plan);

/// The first row that refers to one that is not there, as `unknown_item`.
std::optional<Error> dangling_reference(const Plan& plan);

} // namespace updraft
