#include "core/choose/divided.h"

#include "core/choose/midranks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace updraft {

namespace {

/// What voters said of an item, in doubled midranks less n + 1, which is the middle.
struct Spread {
    std::int64_t low = std::numeric_limits<std::int64_t>::max();
    std::int64_t high = std::numeric_limits<std::int64_t>::min();
    std::int64_t sum = 0;
    std::int64_t squares = 0;

    void add(std::int64_t rank, std::int64_t voters) {
        low = std::min(low, rank);
        high = std::max(high, rank);
        sum += voters * rank;
        squares += voters * rank * rank;
    }
    /// m²σ², four times: whole, so that it does not matter who voted first.
    std::int64_t division(std::int64_t voters) const { return voters * squares - sum * sum; }
};

std::vector<Spread> spreads_of(const Ballots& ballots, std::int64_t middle) {
    std::vector<Spread> spreads(ballots.items());
    for (std::size_t ballot = 0; ballot < ballots.size(); ++ballot) {
        const auto ranks = doubled_midranks(ballots.places(ballot));
        for (std::size_t item = 0; item < ranks.size(); ++item)
            spreads[item].add(ranks[item] - middle, ballots.voters(ballot));
    }
    return spreads;
}

} // namespace

std::vector<Divided> most_divided(const Ballots& ballots) {
    if (ballots.voters() == 0) return {};
    const auto middle = static_cast<std::int64_t>(ballots.items()) + 1;
    const auto half = [](std::int64_t doubled) { return static_cast<double>(doubled) / 2; };
    std::vector<Divided> all;
    for (const auto& spread : spreads_of(ballots, middle)) {
        const auto division = static_cast<double>(spread.division(ballots.voters()));
        all.push_back({all.size(), half(spread.low + middle), half(spread.high + middle),
                       std::sqrt(division) / (2.0 * ballots.voters())});
    }
    std::ranges::stable_sort(all, [](const Divided& a, const Divided& b) {
        if (a.deviation != b.deviation) return a.deviation > b.deviation;
        return a.high - a.low > b.high - b.low;
    });
    return all;
}

} // namespace updraft
