#pragma once
#include "core/document/edit.h"

#include <optional>
#include <vector>

namespace updraft {

/// What taking a ranking over makes of one item.
struct TakenRank {
    std::optional<Id<Initiative>> initiative; // gets a priority…
    std::optional<Id<Request>> request;       // …or its rank before the board
    std::optional<int> before;
    int after = 0;
    bool moves_on = false; // a request that was qualified is ranked then

    bool changes() const { return moves_on || before != after; }
};

/// The room's order as priorities, tied items alike; items that the plan no longer holds are left
/// out. Empty where no ballots are revealed.
std::vector<TakenRank> ranks_to_take(const Plan& plan, Id<RankingSession> session);
/// `session_sealed` and `session_not_open` where there is no result, `no_ballots`.
void take_ranking(Edit& edit, Id<RankingSession> session);

} // namespace updraft
