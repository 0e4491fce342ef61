#pragma once
#include "core/document/edit.h"

#include <random>

namespace updraft::testing {

using Random = std::mt19937;

/// Adds a row of a random table with random values; references lead to rows there are.
void add_random_row(Edit& edit, Random& random);
/// Gives a random row a new value or a few.
void change_random_row(Edit& edit, Random& random);
/// Removes a random row with all that refers to it.
void remove_random_row(Edit& edit, Random& random);

} // namespace updraft::testing
