#include "core/choose/ballots.h"

#include <algorithm>
#include <utility>

namespace updraft {

void Ballots::add(const Preference& ballot) {
    std::vector<std::pair<double, std::size_t>> ranked;
    ranked.reserve(items_);
    for (std::size_t item = 0; item < items_; ++item)
        if (const auto& rank = ballot.ranks[item]) ranked.emplace_back(*rank, item);
    std::ranges::sort(ranked);

    const auto first = places_.size();
    places_.resize(first + items_, -1);
    BallotPlace next = 0; // behind all so far
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        if (i == 0 || ranked[i].first != ranked[i - 1].first) ++next;
        places_[first + ranked[i].second] = static_cast<BallotPlace>(next - 1);
    }
    std::replace(places_.begin() + static_cast<std::ptrdiff_t>(first), places_.end(),
                 BallotPlace{-1}, next);
    voters_.push_back(ballot.voters);
    all_voters_ += ballot.voters;
}

} // namespace updraft
