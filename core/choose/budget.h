#pragma once
#include "core/model/money.h"

#include <cstddef>
#include <optional>
#include <span>

namespace updraft {

/// What an item takes, as far as it is known.
struct Outlay {
    std::optional<Money> cost;
    std::optional<double> effort; // person-days
};

/// What there is; what is not said has no end.
struct Budget {
    std::optional<Money> money;
    std::optional<double> effort; // person-days
};

/// How far down a list the budget reaches.
struct BudgetLine {
    std::optional<std::size_t> first; // the place of the first that no longer fits; none: all do
    bool over_money = false;          // why it does not
    bool over_effort = false;
    Money cost; // of those before it
    double effort = 0;
    std::size_t without_cost = 0; // of those before it: they count as nothing
    std::size_t without_effort = 0;
};

/// Down a list in the order in which it is to be done.
BudgetLine budget_line(std::span<const Outlay> list, const Budget& budget);

} // namespace updraft
