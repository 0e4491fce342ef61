#pragma once
#include "core/choose/agreement.h"
#include "core/model/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace updraft {

/// The mean of what ballots said of an item, 1 to 5; none where nobody did.
struct MeanOpinion {
    std::optional<double> feasibility;
    std::optional<double> buy_in;
    int said_feasibility = 0; // so many
    int said_buy_in = 0;
};

/// What the room said of an item.
struct RankedItem {
    Id<SessionItem> id;
    std::optional<Id<Initiative>> initiative;
    std::optional<Id<Request>> request;
    std::string code;
    std::string title; // as people ranked it
    int place = 0;     // by Schulze; tied items share one: 1, 2, 2, 4
    double points = 0; // by Borda
    int dots = 0;
    double low = 0; // the best and the worst midrank that anybody gave it
    double high = 0;
    double deviation = 0;      // of its midranks, divided by the number of ballots
    int firsts = 0;            // ballots that put it before all others, and after them
    int lasts = 0;             //
    std::vector<double> ranks; // its midrank on each ballot, the best first
    /// Among those items that have a score: by it, and by the room; tied ones share a rank.
    std::optional<int> score_rank;
    std::optional<int> room_rank;
    MeanOpinion opinion;
};

/// What the ballots of a department say, one opinion for each item in the room's order.
struct DepartmentOpinions {
    std::string department; // empty: those without one, or too few to be told apart
    int ballots = 0;
    std::vector<MeanOpinion> items;
};

/// A department that would not put its name to an item: its mean is under 3.
struct Reluctance {
    std::size_t item = 0;       // in the room's order
    std::size_t department = 0; // in theirs
    double buy_in = 0;
};

/// Two neighbours in the room's order that Borda's points do not part, or would put the other way
/// round.
struct PairDecision {
    std::size_t ahead = 0; // in the room's order; the other follows
    bool tied = true;      // on points
    int votes = 0;         // how many put it before the other, and the other way round
    int against = 0;
};

/// All that a revealed session says.
struct RankingResult {
    int ballots = 0;
    int participants = 0;
    std::vector<RankedItem> items; // the room's order; tied ones by points, then as they were asked
    std::optional<double> kendall_w;
    std::optional<Agreement> agreement;
    std::vector<std::size_t> divided; // the most divided first
    /// So many lead on so many ballots: more than half put the same ones before all others. 0 where
    /// there is no such number up to three.
    int common_first = 0;
    int common_ballots = 0;
    std::optional<PairDecision> pair;     // the first one
    std::vector<std::size_t> differences; // where score and room differ, the most first
    std::vector<DepartmentOpinions> departments;
    std::vector<Reluctance> to_win_over; // as the room ranks the items, then the lowest first
};

/// Of a session whose ballots are revealed; without ballots nothing is ranked.
RankingResult result_of(const Plan& plan, Id<RankingSession> session);

} // namespace updraft
