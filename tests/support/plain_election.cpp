#include "tests/support/plain_election.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace updraft::testing {

namespace {

double rank_of(const Preference& ballot, std::size_t item) {
    return ballot.ranks[item].value_or(std::numeric_limits<double>::infinity());
}

bool above(const Preference& ballot, std::size_t item, std::size_t other) {
    return rank_of(ballot, item) < rank_of(ballot, other);
}

/// Twice the mean rank that the item shares with those tied with it.
std::int64_t doubled_midrank(const Preference& ballot, std::size_t item) {
    std::int64_t rank = 2;
    for (std::size_t other = 0; other < ballot.ranks.size(); ++other) {
        if (above(ballot, other, item)) rank += 2;
        if (other != item && rank_of(ballot, other) == rank_of(ballot, item)) rank += 1;
    }
    return rank;
}

std::int64_t ties(const Preference& ballot) {
    std::multiset<double> ranks;
    for (std::size_t item = 0; item < ballot.ranks.size(); ++item)
        ranks.insert(rank_of(ballot, item));
    std::int64_t sum = 0;
    for (auto at = ranks.begin(); at != ranks.end(); at = ranks.upper_bound(*at)) {
        const auto tied = static_cast<std::int64_t>(ranks.count(*at));
        sum += tied * tied * tied - tied;
    }
    return sum;
}

std::int64_t voters(const Election& election) {
    std::int64_t sum = 0;
    for (const auto& ballot : election.ballots) sum += ballot.voters;
    return sum;
}

/// Where one can come from an item by steps of at least this strength.
std::set<std::size_t> reached(const PairTable& votes, std::size_t from, std::int32_t strength) {
    std::set<std::size_t> seen{from};
    std::vector<std::size_t> open{from};
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        for (std::size_t next = 0; next < votes.items(); ++next)
            if (votes(at, next) > votes(next, at) && votes(at, next) >= strength &&
                seen.insert(next).second)
                open.push_back(next);
    }
    return seen;
}

} // namespace

std::vector<double> plain_borda(const Election& election) {
    std::vector<double> points(election.items);
    for (const auto& ballot : election.ballots)
        for (std::size_t item = 0; item < election.items; ++item)
            for (std::size_t other = 0; other < election.items; ++other) {
                if (item == other) continue;
                if (above(ballot, item, other)) points[item] += ballot.voters;
                if (rank_of(ballot, item) == rank_of(ballot, other))
                    points[item] += 0.5 * ballot.voters;
            }
    return points;
}

std::optional<double> plain_kendall_w(const Election& election) {
    const auto n = static_cast<std::int64_t>(election.items);
    const auto m = voters(election);
    if (n < 2 || m < 2) return std::nullopt;
    std::int64_t squares = 0; // of doubled sums
    for (std::size_t item = 0; item < election.items; ++item) {
        std::int64_t sum = 0;
        for (const auto& ballot : election.ballots)
            sum += ballot.voters * doubled_midrank(ballot, item);
        squares += sum * sum;
    }
    std::int64_t tied = 0;
    for (const auto& ballot : election.ballots) tied += ballot.voters * ties(ballot);
    const auto divisor = m * m * n * (n * n - 1) - m * tied;
    if (divisor == 0) return std::nullopt;
    return static_cast<double>(3 * squares - 3 * m * m * n * (n + 1) * (n + 1)) /
           static_cast<double>(divisor);
}

Divided plain_divided(const Election& election, std::size_t item) {
    Divided divided{item, std::numeric_limits<double>::max(), 0, 0};
    const auto m = static_cast<double>(voters(election));
    double mean = 0;
    for (const auto& ballot : election.ballots) {
        const double rank = static_cast<double>(doubled_midrank(ballot, item)) / 2;
        divided.low = std::min(divided.low, rank);
        divided.high = std::max(divided.high, rank);
        mean += ballot.voters * rank / m;
    }
    double variance = 0;
    for (const auto& ballot : election.ballots) {
        const double apart = static_cast<double>(doubled_midrank(ballot, item)) / 2 - mean;
        variance += ballot.voters * apart * apart / m;
    }
    divided.deviation = std::sqrt(variance);
    return divided;
}

PairTable plain_votes(const Election& election) {
    PairTable votes{election.items};
    for (std::size_t item = 0; item < election.items; ++item)
        for (std::size_t other = 0; other < election.items; ++other)
            for (const auto& ballot : election.ballots)
                if (above(ballot, item, other)) votes(item, other) += ballot.voters;
    return votes;
}

PairTable plain_paths(const PairTable& votes) {
    std::set<std::int32_t> strengths;
    for (std::size_t item = 0; item < votes.items(); ++item)
        for (std::size_t other = 0; other < votes.items(); ++other)
            if (votes(item, other) > 0) strengths.insert(votes(item, other));
    PairTable paths{votes.items()};
    for (const auto strength : strengths)
        for (std::size_t from = 0; from < votes.items(); ++from)
            for (const auto to : reached(votes, from, strength))
                if (to != from) paths(from, to) = strength;
    return paths;
}

std::vector<std::vector<std::size_t>> plain_groups(const PairTable& paths) {
    std::vector<std::vector<std::size_t>> groups;
    std::set<std::size_t> before;
    while (before.size() < paths.items()) {
        std::vector<std::size_t> group;
        for (std::size_t item = 0; item < paths.items(); ++item) {
            bool beaten = before.contains(item);
            for (std::size_t other = 0; other < paths.items(); ++other)
                beaten |= !before.contains(other) && paths(other, item) > paths(item, other);
            if (!beaten) group.push_back(item);
        }
        before.insert(group.begin(), group.end());
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace updraft::testing
