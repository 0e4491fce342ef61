#include "tests/support/random_elections.h"

#include "core/choose/agreement.h"
#include "core/choose/borda.h"
#include "core/choose/divided.h"
#include "core/choose/schulze.h"
#include "tests/support/plain_election.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

namespace updraft::testing {

namespace {

int drawn(std::mt19937& random, int low, int high) {
    return std::uniform_int_distribution{low, high}(random);
}

/// Few voters mostly, and at times more than eight or sixteen bits hold.
int draw_voters(std::mt19937& random) {
    const int kind = drawn(random, 0, 39);
    if (kind == 0) return drawn(random, 20'000, 40'000);
    if (kind == 1) return drawn(random, 100, 300);
    return drawn(random, 1, 3);
}

bool near(const std::optional<double>& a, const std::optional<double>& b) {
    constexpr double rounding = 1e-9;
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < rounding);
}

std::string compare_with_plain(const Election& election) {
    const auto ballots = election.counted();
    if (borda(ballots) != plain_borda(election)) return "Borda";
    if (!near(kendall_w(ballots), plain_kendall_w(election))) return "Kendall's W";
    const auto result = schulze(ballots);
    if (result.votes != plain_votes(election)) return "votes";
    if (result.paths != plain_paths(result.votes)) return "strongest paths";
    if (result.groups != plain_groups(result.paths)) return "groups";
    for (const auto& each : most_divided(ballots)) {
        const auto plain = plain_divided(election, each.item);
        if (each.low != plain.low || each.high != plain.high) return "lowest and highest";
        if (!near(each.deviation, plain.deviation)) return "standard deviation";
    }
    return {};
}

using Order = std::vector<std::size_t>;

Order shuffled(std::size_t count, std::mt19937& random) {
    Order order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::shuffle(order, random);
    return order;
}

/// The same votes, cast one by one where they are few, with the items numbered by `order`.
Election told_otherwise(const Election& election, const Order& order, std::mt19937& random) {
    Election other{election.items, {}};
    for (const auto& ballot : election.ballots) {
        Preference same{std::vector<std::optional<double>>(election.items), ballot.voters};
        for (std::size_t i = 0; i < order.size(); ++i) same.ranks[order[i]] = ballot.ranks[i];
        const int times = ballot.voters < 10 ? ballot.voters : 1;
        same.voters /= times;
        other.ballots.insert(other.ballots.end(), static_cast<std::size_t>(times), same);
    }
    std::ranges::shuffle(other.ballots, random);
    return other;
}

std::vector<std::set<std::size_t>> group_sets(const Schulze& result, const Order& order) {
    std::vector<std::set<std::size_t>> sets;
    for (const auto& group : result.groups) {
        auto& set = sets.emplace_back();
        for (const auto item : group) set.insert(order[item]);
    }
    return sets;
}

/// By item, for items that are equally divided stand in the order of their numbers.
std::vector<Divided> by_item(std::vector<Divided> all, const Order& order) {
    for (auto& each : all) each.item = order[each.item];
    std::ranges::sort(all, {}, &Divided::item);
    return all;
}

std::string compare_shuffled(const Election& election, std::mt19937& random) {
    Order same(election.items);
    std::iota(same.begin(), same.end(), std::size_t{0});
    const auto order = shuffled(election.items, random);
    const auto before = election.counted();
    const auto after = told_otherwise(election, order, random).counted();
    const auto points = borda(before);
    const auto points_after = borda(after);
    for (std::size_t i = 0; i < order.size(); ++i)
        if (points[i] != points_after[order[i]]) return "Borda, shuffled";
    if (kendall_w(before) != kendall_w(after)) return "Kendall's W, shuffled";
    if (group_sets(schulze(before), order) != group_sets(schulze(after), same))
        return "groups, shuffled";
    if (by_item(most_divided(before), order) != by_item(most_divided(after), same))
        return "most divided, shuffled";
    return {};
}

} // namespace

Ballots Election::counted() const {
    Ballots all{items};
    for (const auto& ballot : ballots) all.add(ballot);
    return all;
}

Election random_election(unsigned seed) {
    std::mt19937 random{seed};
    Election election;
    election.items = static_cast<std::size_t>(drawn(random, 0, 9));
    const int unranked = drawn(random, 0, 2) * 20; // of a hundred
    const int different = drawn(random, 1, 12);    // ranks: few of them make many ties
    for (int left = drawn(random, 0, 12); left > 0; --left) {
        Preference ballot{{}, draw_voters(random)};
        for (std::size_t item = 0; item < election.items; ++item)
            ballot.ranks.push_back(drawn(random, 0, 99) < unranked
                                       ? std::nullopt
                                       : std::optional{drawn(random, 0, different) * 0.25});
        election.ballots.push_back(std::move(ballot));
    }
    return election;
}

std::string try_election(unsigned seed) {
    const auto election = random_election(seed);
    std::mt19937 random{seed};
    auto problem = compare_with_plain(election);
    if (problem.empty()) problem = compare_shuffled(election, random);
    return problem.empty() ? problem : fmt::format("seed {}: {}", seed, problem);
}

} // namespace updraft::testing
