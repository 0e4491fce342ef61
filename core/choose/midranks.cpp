#include "core/choose/midranks.h"

#include <algorithm>

namespace updraft {

std::vector<std::int64_t> tied_at(std::span<const BallotPlace> places) {
    const auto last = places.empty() ? -1 : *std::ranges::max_element(places);
    std::vector<std::int64_t> tied(static_cast<std::size_t>(last + 1));
    for (const auto place : places) ++tied[static_cast<std::size_t>(place)];
    return tied;
}

std::vector<std::int64_t> doubled_midranks(std::span<const BallotPlace> places) {
    auto of_place = tied_at(places);
    std::int64_t above = 0;
    for (auto& each : of_place) {
        const auto tied = each;
        each = 2 * above + tied + 1;
        above += tied;
    }
    std::vector<std::int64_t> doubled;
    doubled.reserve(places.size());
    for (const auto place : places) doubled.push_back(of_place[static_cast<std::size_t>(place)]);
    return doubled;
}

std::vector<std::int64_t> doubled_rank_sums(const Ballots& ballots) {
    std::vector<std::int64_t> sums(ballots.items());
    for (std::size_t ballot = 0; ballot < ballots.size(); ++ballot) {
        const auto ranks = doubled_midranks(ballots.places(ballot));
        for (std::size_t item = 0; item < ranks.size(); ++item)
            sums[item] += ballots.voters(ballot) * ranks[item];
    }
    return sums;
}

} // namespace updraft
