#pragma once
#include <compare>
#include <cstdint>

namespace updraft {

/// An amount in the minor units (cents, pence) of the plan's currency.
struct Money {
    std::int64_t minor = 0;

    friend auto operator<=>(const Money&, const Money&) = default;
};

} // namespace updraft
