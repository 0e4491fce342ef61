#pragma once
#include "core/base/seal.h"
#include "core/document/edit.h"

#include <optional>
#include <vector>

// What people do in a ranking session. Each of these is final: no undo brings a ballot back out of
// its seal, or makes people forget what they have seen.

namespace updraft {

/// What one says of an item.
struct Opinion {
    std::optional<int> place; // 1 first, equal ones tied; tied last with others where empty
    std::optional<int> feasibility;
    std::optional<int> buy_in;
    int dots = 0;

    friend bool operator==(const Opinion&, const Opinion&) = default;
};
/// One for each item, in the order of the session.
using BallotPaper = std::vector<Opinion>;

/// Lets people rank: from now on the question, the items and who ranks stay as they are.
/// `nothing_to_rank` below two items, `nobody_ranks`, `session_opened`.
void open_session(Edit& edit, Id<RankingSession> session, const SealKeys& keys, Date today);
/// Seals and casts a ballot; one that this person cast before is gone for good. `session_not_open`,
/// `too_many_dots`, `out_of_range`.
void cast_ballot(Edit& edit, Id<Participant> participant, const BallotPaper& paper);
/// Opens all ballots at once, and leaves nothing of the sealed ones nor of the key, in the history
/// either. In a session that is not named nothing tells whose ballot is whose, and of departments
/// only those are told that three or more ballots share. `session_not_open`, `damaged_seal`.
void reveal_ballots(Edit& edit, Id<RankingSession> session, const OpenedKey& key);
/// Ends a session without a result: its ballots can never be opened. `session_not_open`.
void close_unopened(Edit& edit, Id<RankingSession> session);

} // namespace updraft
