#include "core/choose/borda.h"

#include "core/choose/midranks.h"

namespace updraft {

std::vector<double> borda(const Ballots& ballots) {
    // Of n items, n less the midrank stand below one, where a tied one counts half.
    const auto most = 2 * static_cast<std::int64_t>(ballots.items()) * ballots.voters();
    std::vector<double> points;
    points.reserve(ballots.items());
    for (const auto sum : doubled_rank_sums(ballots))
        points.push_back(static_cast<double>(most - sum) / 2);
    return points;
}

} // namespace updraft
