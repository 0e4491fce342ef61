#include "tests/core/choose/trial_ballots.h"

#include "core/choose/borda.h"
#include "core/choose/divided.h"
#include "core/choose/midranks.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

std::vector<int> places(const Preference& ballot) {
    Ballots ballots{ballot.ranks.size()};
    ballots.add(ballot);
    const auto found = ballots.places(0);
    return {found.begin(), found.end()};
}

} // namespace

TEST_CASE("Ranks become places without gaps, ties share one, and items without a rank come last") {
    CHECK(places({{2.0, 1.0, 3.0}}) == std::vector{1, 0, 2});
    CHECK(places({{10.0, 2.5, 10.0, 40.0}}) == std::vector{1, 0, 1, 2});
    CHECK(places({{std::nullopt, 7.0, std::nullopt, 1.0}}) == std::vector{2, 1, 2, 0});
    CHECK(places({{0.0, -1.0}}) == std::vector{1, 0});
}

TEST_CASE("A ballot that ranks nothing ties all") {
    CHECK(places({{std::nullopt, std::nullopt, std::nullopt}}) == std::vector{0, 0, 0});
    CHECK(borda(voted(3, {{1, ""}})) == std::vector{1.0, 1.0, 1.0});
}

TEST_CASE("The midrank is the mean of the ranks that tied items share") {
    const auto doubled = [](const Ballots& ballots) { return doubled_midranks(ballots.places(0)); };
    CHECK(doubled(voted(4, {{1, "A=B>C=D"}})) == std::vector<std::int64_t>{3, 3, 7, 7});
    CHECK(doubled(voted(4, {{1, "D>A=B=C"}})) == std::vector<std::int64_t>{6, 6, 6, 2});
    CHECK(doubled(voted(1, {{1, "A"}})) == std::vector<std::int64_t>{2});
    CHECK(doubled_rank_sums(voted(2, {{2, "A>B"}, {1, "B>A"}})) ==
          std::vector<std::int64_t>{2 * 2 + 4, 2 * 4 + 2});
}

TEST_CASE("Borda counts what is placed below, and half of what is tied") {
    CHECK(borda(three_and_two()) == std::vector{6.0, 7.0, 2.0});
    CHECK(borda(voted(4, {{1, "A=B>C"}})) == std::vector{2.5, 2.5, 1.0, 0.0});
    CHECK(borda(voted(2, {{3, "A"}})) == std::vector{3.0, 0.0});
}

TEST_CASE("Without ballots nobody has points, and without items there are none") {
    CHECK(borda(Ballots{3}) == std::vector{0.0, 0.0, 0.0});
    CHECK(borda(Ballots{}).empty());
    Ballots none{0};
    none.add({});
    CHECK(none.voters() == 1);
    CHECK(borda(none).empty());
    CHECK(borda(voted(1, {{4, "A"}})) == std::vector{0.0});
}

TEST_CASE("The most divided item is the one whose places lie furthest apart") {
    const auto divided = most_divided(three_and_two());
    REQUIRE(divided.size() == 3);
    // A: 1 1 1 3 3, mean 1.8, variance 0.96; B and C: 0.24.
    CHECK(divided[0].item == 0);
    CHECK(divided[0].low == 1);
    CHECK(divided[0].high == 3);
    CHECK(divided[0].deviation == Approx(std::sqrt(0.96)));
    CHECK(divided[1].item == 1);
    CHECK(divided[2].item == 2);
    CHECK(divided[2].deviation == Approx(std::sqrt(0.24)));
}

TEST_CASE("Where one voter ties what another ranks, the midranks differ by halves") {
    const auto divided = most_divided(voted(3, {{1, "A>B>C"}, {1, "A=B>C"}}));
    CHECK(divided[0].item == 0);
    CHECK(divided[0].low == 1);
    CHECK(divided[0].high == 1.5);
    CHECK(divided[0].deviation == 0.25);
    CHECK(divided[2] == Divided{2, 3, 3, 0});
}

TEST_CASE("One voter is not divided, and without a ballot nothing is said") {
    for (const auto& each : most_divided(voted(3, {{1, "C>A>B"}}))) CHECK(each.deviation == 0);
    CHECK(most_divided(Ballots{3}).empty());
}

TEST_CASE("As many ballots as may be counted are counted exactly") {
    const auto items = max_ranked_items;
    Preference up{std::vector<std::optional<double>>(items), max_voters / 2};
    for (std::size_t i = 0; i < items; ++i) up.ranks[i] = static_cast<double>(i);
    Preference down = up;
    std::ranges::reverse(down.ranks);
    Ballots ballots{items};
    ballots.add(up);
    ballots.add(down);
    const auto points = borda(ballots);
    CHECK(std::ranges::all_of(points, [&](double each) { return each == points[0]; }));
    CHECK(points[0] == 0.5 * max_voters * static_cast<double>(items - 1));
    const auto divided = most_divided(ballots);
    CHECK(divided[0].deviation == Approx(static_cast<double>(items - 1) / 2));
    CHECK(divided[0].item == 0);
    CHECK(divided[1].item == items - 1);
}
