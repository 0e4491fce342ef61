#pragma once
#include "core/choose/ballots.h"

namespace updraft {

/// The mean of the ranks that tied items share, doubled so that it is whole: of two tied first
/// each has 3, for 1½. Of each item on a ballot.
std::vector<std::int64_t> doubled_midranks(std::span<const BallotPlace> places);

/// Of each item over all voters.
std::vector<std::int64_t> doubled_rank_sums(const Ballots& ballots);

/// How many items have each place of a ballot.
std::vector<std::int64_t> tied_at(std::span<const BallotPlace> places);

} // namespace updraft
