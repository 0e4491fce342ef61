#pragma once
#include "core/model/plan.h"

#include <string>

namespace updraft {

/// The ranked list as CSV: rank, code, title, status, score, value, ease, class, how much of the
/// weights is scored, and of each criterion the mean of its scores.
std::string priorities_as_csv(const Plan& plan);

} // namespace updraft
