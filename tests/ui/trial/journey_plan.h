#pragma once

#include "core/model/plan.h"

namespace updraft::sample {

/// A journey J-1 of two personas with 4 stages in 2 phases and 8 steps, S-01 … S-08, with feelings,
/// pain points, quotes, three opportunities and three initiatives.
Plan journeyPlan();

/// A journey of so many steps in stages of five, with every lane filled.
Plan longJourney(int steps);

const Step& stepByCode(const Plan& plan, std::string_view code);

} // namespace updraft::sample
