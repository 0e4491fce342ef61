#pragma once
#include "core/schedule/schedule.h"

#include <vector>

namespace updraft {

/// Where every initiative that has own dates and is not dropped stands now, as rows of a baseline;
/// they have no ids yet.
std::vector<BaselineDates> baseline_dates(const Plan& plan, Id<Baseline> baseline);

} // namespace updraft
