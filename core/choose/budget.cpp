#include "core/choose/budget.h"

namespace updraft {

namespace {

constexpr double lost = 1e-9; // what adding up fractions of a day loses

} // namespace

BudgetLine budget_line(std::span<const Outlay> list, const Budget& budget) {
    BudgetLine line;
    for (std::size_t place = 0; place < list.size(); ++place) {
        const auto& [cost, effort] = list[place];
        const Money money{line.cost.minor + cost.value_or(Money{}).minor};
        const double days = line.effort + effort.value_or(0);
        line.over_money = budget.money && money > *budget.money;
        line.over_effort = budget.effort && days > *budget.effort + lost;
        if (line.over_money || line.over_effort) {
            line.first = place;
            break;
        }
        line.cost = money;
        line.effort = days;
        if (!cost) ++line.without_cost;
        if (!effort) ++line.without_effort;
    }
    return line;
}

} // namespace updraft
