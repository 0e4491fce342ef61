#pragma once
#include "core/schedule/schedule.h"

#include <array>

namespace updraft {

/// From when the horizons count, and the first day after each of them: where the roadmap is shaded.
struct Horizons {
    Date origin;
    std::array<Date, 3> end; // of short, mid and long; never before the one before it
};

/// The origin is the plan's start until the plan is rolled on.
Horizons horizons_of(const Basics& basics);

/// The horizon of a start: short also before the origin, long also beyond the last limit.
Horizon horizon_at(const Horizons& horizons, Date start);

/// The horizon that an initiative's start falls in, or the one chosen for it where it has no date;
/// none where neither is known.
std::optional<Horizon> horizon_of(const Initiative& initiative, const std::optional<Bar>& own,
                                  const Horizons& horizons);

} // namespace updraft
