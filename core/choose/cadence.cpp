#include "core/choose/cadence.h"

#include "core/schedule/schedule.h"

#include <algorithm>

namespace updraft {

std::vector<const Meeting*> boards(const Plan& plan) {
    std::vector<const Meeting*> found;
    for (const Meeting& meeting : plan.meetings)
        if (meeting.series == Series::change_board) found.push_back(&meeting);
    std::ranges::stable_sort(found, {}, [](const Meeting* meeting) { return meeting->date; });
    return found;
}

const Meeting* next_board(const Plan& plan, Date today) {
    for (const Meeting* board : boards(plan))
        if (board->state == MeetingState::planned && board->date >= today) return board;
    return nullptr;
}

Date proposed_board(const Plan& plan, Date today) {
    Date day = today + 1;
    if (const auto all = boards(plan); !all.empty())
        day = std::max(day, add_months(all.back()->date, 1));
    return working_days(plan.about()).next(day);
}

const Meeting* too_close(const Plan& plan, Date day, std::optional<Id<Meeting>> except) {
    for (const Meeting* board : boards(plan))
        if (board->id != except && std::abs(day - board->date) < least_days_between_boards)
            return board;
    return nullptr;
}

} // namespace updraft
