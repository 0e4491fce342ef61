#include "core/listen/opportunities.h"

#include <cmath>

namespace updraft {

double weight_of(Strength strength) {
    constexpr std::array weights = {0.4, 0.7, 1.0};
    return weights[static_cast<std::size_t>(strength)];
}

std::optional<double> score_of(const Opportunity& opportunity) {
    constexpr double severest = 5;
    constexpr double hundred = 100;
    if (!opportunity.reach || !opportunity.severity) return std::nullopt;
    const double score = *opportunity.reach * (*opportunity.severity / severest) *
                         weight_of(opportunity.strength) * hundred;
    // What decimals cannot hold must not show: 0.7 × 0.8 × 0.35 is 0.196.
    constexpr double exact = 1e9;
    return std::round(score * exact) / exact;
}

} // namespace updraft
