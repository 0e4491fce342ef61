#include "core/choose/budget.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace updraft;

namespace {

Outlay outlay(std::int64_t cost, double effort) {
    return {Money{cost}, effort};
}

const std::vector<Outlay> list = {outlay(400, 10), outlay(500, 20), outlay(200, 5)};

} // namespace

TEST_CASE("The first that no longer fits the money ends the list, though a later one would fit") {
    const auto line = budget_line(list, {Money{800}, {}});
    CHECK(line.first == 1); // 400 + 500
    CHECK(line.over_money);
    CHECK_FALSE(line.over_effort);
    CHECK(line.cost == Money{400});
    CHECK(line.effort == Approx(10));
}

TEST_CASE("The first that no longer fits the person-days ends the list as well") {
    const auto line = budget_line(list, {Money{900}, 29.5});
    CHECK(line.first == 1);
    CHECK_FALSE(line.over_money);
    CHECK(line.over_effort);
    const auto both = budget_line(list, {Money{899}, 29.5});
    CHECK((both.over_money && both.over_effort));
}

TEST_CASE("What is used up to the last fits") {
    const auto line = budget_line(list, {Money{1100}, 35});
    CHECK_FALSE(line.first);
    CHECK(line.cost == Money{1100});
    const std::vector tenths(10, Outlay{{}, 0.1}); // they add up to a little under or over 1
    CHECK_FALSE(budget_line(tenths, {{}, 1}).first);
}

TEST_CASE("Without a limit everything fits") {
    CHECK_FALSE(budget_line(list, {}).first);
    CHECK_FALSE(budget_line({}, {Money{0}, 0}).first);
}

TEST_CASE("What nobody has estimated counts as nothing, and is counted") {
    const std::vector<Outlay> some = {{{}, 3}, {Money{5}, {}}, {{}, {}}, outlay(6, 1)};
    const auto line = budget_line(some, {Money{10}, {}});
    CHECK(line.first == 3);
    CHECK(line.without_cost == 2);
    CHECK(line.without_effort == 2);
}
