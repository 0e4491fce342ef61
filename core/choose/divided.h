#pragma once
#include "core/choose/ballots.h"

namespace updraft {

/// How far voters differ on an item, by its midranks (1 is the best).
struct Divided {
    std::size_t item = 0;
    double low = 0; // the best and the worst that anybody gave it
    double high = 0;
    double deviation = 0; // the standard deviation, divided by the number of voters

    friend bool operator==(const Divided&, const Divided&) = default;
};

/// All items, the most divided first; of equally divided ones those further apart, then by number.
/// Nothing without a ballot.
std::vector<Divided> most_divided(const Ballots& ballots);

} // namespace updraft
