#pragma once
#include "core/choose/score_sheet.h"

namespace updraft {

/// A share beyond which other items are the best, at least for a while.
struct SetChange {
    double share = 0;             // between 0 and 1, both left out
    std::vector<std::size_t> in;  // the best first, as they stand beyond it
    std::vector<std::size_t> out; // the best first, as they stand now
};

/// Two that change places.
struct Swap {
    std::size_t passed = 0; // ahead now
    std::size_t passing = 0;

    friend bool operator==(const Swap&, const Swap&) = default;
};

/// A share beyond which the best stand in another order, or are others.
struct OrderChange {
    double share = 0;
    std::vector<Swap> swaps; // the one passed is one of the best now
};

/// How far one criterion's share can move, the others keeping their proportions, until the best
/// change: exactly, not sampled. No change: robust. What only happens at 0 or 1, or where two touch
/// without crossing, is no change.
struct Sensitivity {
    double share = 0; // now
    /// The last of the best and the next one are equal now: then it has no numbers.
    bool tie = false;
    std::optional<SetChange> below;
    std::optional<SetChange> above;
    /// Equal ones at the cut now, or among the best unless they are equal at every share.
    bool order_tie = false;
    std::optional<OrderChange> order_below;
    std::optional<OrderChange> order_above;

    bool robust() const { return !tie && !below && !above; }
    bool order_robust() const { return !order_tie && !order_below && !order_above; }
};

inline constexpr std::size_t top_five = 5;

/// Of each criterion, over the items that have a score.
std::vector<Sensitivity> sensitivities_of(const ScoreSheet& sheet, std::size_t top = top_five);
Sensitivity sensitivity_of(const ScoreSheet& sheet, std::size_t criterion,
                           std::size_t top = top_five);

} // namespace updraft
