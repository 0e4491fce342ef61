#pragma once
#include "core/schedule/schedule.h"

#include <vector>

namespace updraft {

/// A proposal: an initiative's bar now and where it would go. It keeps its working days.
struct Move {
    Id<Initiative> initiative;
    Bar from;
    Bar to;
};

/// The move of the successor that mends one broken dependency; none where it is not broken.
std::optional<Move> fix(const Plan& plan, const Schedule& schedule, Id<Dependency> dependency);

/// Work that has begun: it has progress, or is active or blocked and its start has passed.
bool started(const Initiative& initiative, const std::optional<Bar>& own, Date today);

struct Fixes {
    std::vector<Move> moves;               // in dependency order
    std::vector<Id<Dependency>> remaining; // broken before started work, which never moves
};

/// Mends all broken dependencies at once and moves as little as possible: only later, in
/// dependency order, and nothing that has started or is done.
Fixes fix_all(const Plan& plan, Date today);

} // namespace updraft
