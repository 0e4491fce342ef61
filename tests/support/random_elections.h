#pragma once
#include "core/choose/ballots.h"

#include <string>
#include <vector>

namespace updraft::testing {

/// Ballots on so many items, with ties, gaps and items without a rank.
struct Election {
    std::size_t items = 0;
    std::vector<Preference> ballots;

    Ballots counted() const;
};

Election random_election(unsigned seed);

/// Counts the votes of a random election a second time by the plain definitions, and again with
/// its ballots and items in another order. What differs; empty where nothing does.
std::string try_election(unsigned seed);

} // namespace updraft::testing
