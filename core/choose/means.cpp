#include "core/choose/means.h"

#include "core/base/number.h"
#include "core/listen/limits.h"

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

std::optional<double> limit_of(const Plan& plan, LimitKind kind, Date today) {
    const auto* limit = limit_on(plan, kind, today);
    return limit != nullptr ? parse_number(limit->value) : std::nullopt;
}

Money spent(const Plan& plan) {
    Money sum;
    for (const auto& row : plan.initiatives)
        if (row.status == Status::done) sum.minor += row.cost.value_or(Money{}).minor;
    return sum;
}

} // namespace

Means means_of(const Plan& plan, Date today) {
    Means means;
    const auto& about = plan.about();
    if (const auto money = limit_of(plan, LimitKind::budget, today)) {
        const double minor = *money * std::pow(10, minor_digits(about.currency));
        const auto whole = static_cast<std::int64_t>(std::llround(minor));
        means.budget.money = Money{std::max(std::int64_t{0}, whole - spent(plan).minor)};
    }
    if (const auto days = limit_of(plan, LimitKind::person_days, today)) {
        means.months = std::max(about.short_months, about.mid_months);
        means.days_a_month = *days;
        means.budget.effort = *days * means.months;
    }
    return means;
}

Outlay outlay_of(const Initiative& initiative) {
    return {initiative.cost, initiative.effort};
}

} // namespace updraft
