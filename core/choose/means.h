#pragma once
#include "core/choose/budget.h"
#include "core/model/plan.h"

namespace updraft {

/// What the limits of the strategy leave for what is open: the budget without what is done, and the
/// person-days of a month for as many months as the short and the mid term have.
struct Means {
    Budget budget;
    int months = 0;
    double days_a_month = 0;
};
Means means_of(const Plan& plan, Date today);

Outlay outlay_of(const Initiative& initiative);

} // namespace updraft
