#pragma once
#include "core/model/entities.h"

namespace updraft {

/// How much evidence of this strength counts: an assumption 0.4, interviews 0.7, data 1.
double weight_of(Strength strength);

/// 0 to 100: reach × severity (1 to 5 as 0.2 to 1) × strength × 100. None where reach or severity
/// is not known.
std::optional<double> score_of(const Opportunity& opportunity);

} // namespace updraft
