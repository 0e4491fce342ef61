#include "core/roadmap/baseline.h"

namespace updraft {

std::vector<BaselineDates> baseline_dates(const Plan& plan, Id<Baseline> baseline) {
    const auto calendar = working_days(plan.about());
    std::vector<BaselineDates> rows;
    for (const auto& row : plan.initiatives)
        if (const auto bar = bar_of(row, calendar); bar && row.status != Status::dropped)
            rows.push_back({{}, baseline, row.id, bar->start, bar->finish});
    return rows;
}

} // namespace updraft
