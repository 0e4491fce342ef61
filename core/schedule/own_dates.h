#pragma once
#include "core/schedule/rows.h"
#include "core/schedule/schedule.h"

namespace updraft {

/// Where initiatives stand by their own dates. A point may stand at either end of its day: it goes
/// to the end where what it waits for ends on that day.
using OwnPositions = std::vector<std::optional<Position>>; // in the order of `rows.initiatives`

/// What may move does so, later and no more than dependencies ask; with nothing movable, points
/// alone are settled within their days.
OwnPositions settle(const Rows& rows, const Network& network,
                    const std::vector<std::optional<Bar>>& bars, const std::vector<bool>& movable,
                    const WorkingDays& calendar);

/// Whether a dependency binds own dates: both initiatives have some, and the later is not done.
bool binds(const Rows& rows, const Link& link, const OwnPositions& positions);

/// A bar at this position.
Bar bar_at(const Position& position, const WorkingDays& calendar);

} // namespace updraft
