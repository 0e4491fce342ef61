#pragma once
#include "core/base/text.h"
#include "core/choose/ballots.h"

#include <string>
#include <vector>

namespace updraft {

/// A ballot such as "A>B=C" on the items A, B, C…; letters that it does not name have no rank.
inline Preference ranked(std::string_view order, std::size_t items, int voters = 1) {
    Preference ballot{std::vector<std::optional<double>>(items), voters};
    double rank = 1;
    for (const auto tied : split(order, '>')) {
        for (const auto item : split(tied, '='))
            ballot.ranks[static_cast<std::size_t>(item[0] - 'A')] = rank;
        ++rank;
    }
    return ballot;
}

struct Cast {
    int voters;
    std::string_view order;
};

inline Ballots voted(std::size_t items, const std::vector<Cast>& casts) {
    Ballots ballots{items};
    for (const auto& cast : casts) ballots.add(ranked(cast.order, items, cast.voters));
    return ballots;
}

/// Three times A before B before C, twice B before C before A.
inline Ballots three_and_two() {
    return voted(3, {{3, "A>B>C"}, {2, "B>C>A"}});
}

using Groups = std::vector<std::vector<std::size_t>>;

} // namespace updraft
