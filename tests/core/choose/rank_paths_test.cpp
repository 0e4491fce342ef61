#include "core/choose/rank_paths.h"

#include "tests/core/choose/sheets.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

using Items = std::vector<std::size_t>;

Items stretch(const RankPaths& paths, std::size_t number) {
    const auto items = paths.stretch(number);
    return {items.begin(), items.end()};
}

/// 1 − t, 0.75 − 0.25 t and t: the first two cross at 1/3, the first and third at 1/2, the last two
/// at 3/5.
ScoreSheet three() {
    return sheet_of({benefit(0.2), benefit(0.8)}, {{1, 5}, {3, 4}, {5, 1}});
}

} // namespace

TEST_CASE("The rank chart breaks exactly where two change places") {
    const auto paths = rank_paths(three(), 0, 3);
    REQUIRE(paths.breaks.size() == 3);
    CHECK(paths.breaks[0] == Approx(1.0 / 3));
    CHECK(paths.breaks[1] == Approx(0.5));
    CHECK(paths.breaks[2] == Approx(0.6));
    REQUIRE(paths.stretches() == 4);
    CHECK(stretch(paths, 0) == Items{0, 1, 2});
    CHECK(stretch(paths, 1) == Items{1, 0, 2});
    CHECK(stretch(paths, 2) == Items{1, 2, 0});
    CHECK(stretch(paths, 3) == Items{2, 1, 0});
}

TEST_CASE("Who comes to be among the best on the way is in the rank chart") {
    const auto paths = rank_paths(three(), 0, 1);
    REQUIRE(paths.stretches() == 3); // 1/3 and 3/5
    CHECK(stretch(paths, 0) == Items{0});
    CHECK(stretch(paths, 1) == Items{1});
    CHECK(stretch(paths, 2) == Items{2});
}

TEST_CASE("A part of the rank chart begins and ends where it is told to") {
    const auto paths = rank_paths(three(), 0, 2, 0.4, 0.55);
    REQUIRE(paths.breaks.size() == 1);
    CHECK(paths.breaks[0] == Approx(0.5));
    CHECK(stretch(paths, 0) == Items{1, 0});
    CHECK(stretch(paths, 1) == Items{1, 2});
}

TEST_CASE("A rank chart has no more places than there are scores") {
    const auto paths =
        rank_paths(sheet_of({benefit(1), benefit(1)}, {{1, 5}, {{}, {}}, {5, 1}}), 0, 8);
    CHECK(paths.places == 2);
    REQUIRE(paths.stretches() == 2);
    CHECK(stretch(paths, 0) == Items{0, 2});
    CHECK(stretch(paths, 1) == Items{2, 0});
    CHECK(rank_paths(sheet_of({benefit(1), benefit(1)}, {{{}, {}}}), 0, 8).stretches() == 0);
}
