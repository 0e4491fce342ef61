#pragma once
#include "core/choose/score_sheet.h"

#include <random>

namespace updraft::testing {

/// Items by their numbers, the best first.
using Order = std::vector<std::size_t>;
using LongShares = std::vector<long double>;

/// A second implementation of the score, written as plainly as can be: everything is worked out
/// anew from what was scored, with more digits.
struct PlainScores {
    std::vector<int> weights;
    std::vector<CriterionKind> kinds;
    std::vector<std::vector<std::optional<double>>> scores; // of each item by each criterion

    LongShares shares_now() const { return {weights.begin(), weights.end()}; }
    /// With one criterion at a share and the others in their proportions.
    LongShares shares(std::size_t moved, long double share) const;
    std::optional<long double> score(std::size_t item, const LongShares& shares) const;
    /// Of those with a score at the weights as they are. Those that are equal wherever one
    /// criterion is moved to stand by their numbers.
    Order order(const LongShares& shares, std::size_t moved) const;
    Order best(std::size_t moved, long double share, std::size_t top) const;
    bool equal_now(std::size_t a, std::size_t b) const;
    bool always_equal(std::size_t a, std::size_t b, std::size_t moved) const;
    /// The same for what is being tested.
    ScoreSheet sheet() const;
};

/// One to 8 criteria, some without a weight, and up to 40 items, with and without gaps.
PlainScores random_scores(std::mt19937& random);

} // namespace updraft::testing
