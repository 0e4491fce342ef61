#pragma once
#include "core/schedule/rows.h"
#include "core/schedule/schedule.h"

#include <vector>

namespace updraft {

/// Consecutive working days on which a team is needed for equally many people.
struct LoadSpan {
    Date from;
    Date until; // inclusive
    double need = 0;
};

struct TeamLoad {
    Id<Team> team;
    double capacity = 0;
    std::vector<LoadSpan> spans; // in order; days without need are left out
};

/// What every team is needed for by initiatives with own dates that are neither done nor dropped:
/// on each working day the sum of the needs. Teams in the order of the table.
std::vector<TeamLoad> team_loads(const Plan& plan, const Schedule& schedule);
std::vector<TeamLoad> team_loads(const Plan& plan, const Rows& rows, const Schedule& schedule);

/// The most people needed at once from `from` to `until`, both counted.
double peak(const TeamLoad& load, Date from, Date until);

/// The spans in which teams are needed for more people than they have.
std::vector<Overload> overloads(const std::vector<TeamLoad>& loads);

} // namespace updraft
