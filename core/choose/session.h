#pragma once
#include "core/choose/ballots.h"
#include "core/model/plan.h"

namespace updraft {

/// What a ranking session ranks, and who ranks, in their order.
std::vector<const SessionItem*> items_of(const Plan& plan, Id<RankingSession> session);
std::vector<const Participant*> participants_of(const Plan& plan, Id<RankingSession> session);

/// An item's code as it is now, else as it was when it was ranked.
std::string code_of(const Plan& plan, const SessionItem& item);

/// What was voted, with the items numbered in their order; nothing before the reveal.
Ballots ballots_of(const Plan& plan, Id<RankingSession> session);

} // namespace updraft
