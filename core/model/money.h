#pragma once
#include <compare>
#include <cstdint>
#include <string_view>

namespace updraft {

/// An amount in the minor units (cents, pence) of the plan's currency.
struct Money {
    std::int64_t minor = 0;

    friend auto operator<=>(const Money&, const Money&) = default;
};

/// How many decimals the currency has (ISO 4217): 2 for EUR, 0 for JPY.
int minor_digits(std::string_view currency);
/// The amount in whole units of the currency.
double units(Money money, std::string_view currency);

} // namespace updraft
