#pragma once
#include "core/base/id.h"

#include <cstdint>
#include <ranges>
#include <utility>
#include <vector>

namespace updraft {

// Chance that nobody can foretell or find out afterwards, from the system's source.

/// From 0 on, less than `below`, each as likely; 0 where that is 0 or 1.
std::uint32_t random_below(std::uint32_t below);

/// A UUID of version 4 (RFC 9562), which tells nothing of when it was made. New rows that may be
/// seen to come last have `new_uuid`.
Uuid random_uuid();

/// Every order is as likely (R. Durstenfeld, "Algorithm 235: Random permutation", 1964). At most
/// 2³² − 1 things.
template <std::ranges::random_access_range Range> void shuffle(Range& things) {
    const auto first = std::ranges::begin(things);
    for (auto left = static_cast<std::uint32_t>(std::ranges::size(things)); left > 1; --left)
        std::ranges::iter_swap(first + (left - 1), first + random_below(left));
}

/// The numbers from 0 to count − 1 in such an order.
std::vector<std::size_t> random_order(std::size_t count);

} // namespace updraft
