#include "tests/support/power_cut.h"

#include <catch2/catch.hpp>

using namespace updraft::testing;

TEST_CASE("What was said to be saved is there after the power was cut") {
    const auto result = cut_power(25, 2, 1, 1);
    for (const auto& problem : result.problems) UNSCOPED_INFO(problem);
    CHECK(result.problems.empty());
    CHECK(result.images > 100);
    CHECK(result.journals > 50);
}

TEST_CASE("A disk that forgets the sync of a folder would be found out") {
    CHECK_FALSE(cut_power(25, 2, 2, 1, Disk::forgets_folders).problems.empty());
}
