#pragma once
#include "core/edits/ballots.h"
#include "core/exchange/text_table.h"

#include <string>
#include <vector>

namespace updraft {

/// Why a row of a table of ballots can't be cast.
enum class CastIssue {
    unclosed_quote,
    no_voter,
    unknown_voter, // nobody of the session bears the name
    no_item,
    unknown_item, // the session does not rank it
    item_twice,   // on one ballot
    voter_twice,  // a second ballot in a table with one a row
    bad_rank,
    bad_ranking,
    bad_feasibility,
    bad_buy_in,
    bad_dots,
    too_many_dots, // over all rows of the voter
};

struct CastProblem {
    std::size_t row = 0; // from 1 after the header
    CastIssue issue = CastIssue::bad_rank;
    std::string text; // what stands there
};

/// A ballot that can be cast as it stands.
struct CastBallot {
    Id<Participant> voter;
    BallotPaper paper;
    int ranked = 0; // items with a place
};

/// What a table of ballots says to a session. A voter with a problem has no ballot.
struct CastTable {
    std::vector<CastBallot> ballots; // in the order of the session's participants
    std::vector<CastProblem> problems;
};

/// Reads ballots for an open session, known by their columns whatever the case; others are ignored.
///  - `voter`, `item`, `rank`, and where wanted `feasibility`, `buy-in`, `dots`: a row for each
///    item of each voter. Ranks are numbers, lower is better; what has none is tied last.
///  - `voter` and `ranking`, such as "CX-01>CX-04=CX-02": a row for each ballot.
/// Items are named by code or title. Refuses with `no_ballot_columns` and `no_ballots`, and with
/// `session_not_open`.
Result<CastTable> read_cast_table(const TextTable& table, const Plan& plan,
                                  Id<RankingSession> session);

/// Casts all of them.
void cast_ballots(Edit& edit, const std::vector<CastBallot>& ballots);

} // namespace updraft
