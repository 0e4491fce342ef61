#pragma once
#include "core/model/plan.h"

#include <optional>
#include <vector>

// When the change board meets.

namespace updraft {

/// Boards that meet sooner after one another than this are too close to change anything by.
inline constexpr std::int32_t least_days_between_boards = 21;

/// All meetings of the board, the earliest first.
std::vector<const Meeting*> boards(const Plan& plan);
/// The one that is planned next from that day on; null where none is.
const Meeting* next_board(const Plan& plan, Date today);
/// The day to propose for one: a month after the last, but not before tomorrow, on a working day.
Date proposed_board(const Plan& plan, Date today);
/// The board that a meeting on that day would come too close to; null where it keeps the distance.
/// `except` is a meeting that is being moved.
const Meeting* too_close(const Plan& plan, Date day, std::optional<Id<Meeting>> except = {});

} // namespace updraft
