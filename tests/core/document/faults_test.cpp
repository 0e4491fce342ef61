#include "tests/support/fault_sweep.h"

#include <catch2/catch.hpp>

using namespace updraft::testing;

TEST_CASE("Whatever fails, the file holds what was said to be saved, and the plan is the file") {
    int faults = 0;
    for (const auto& scenario : scenarios()) {
        const auto result = sweep(scenario, 23);
        for (const auto& problem : result.problems) UNSCOPED_INFO(problem);
        CHECK(result.problems.empty());
        CHECK(result.faults > 0);
        faults += result.faults;
    }
    CHECK(faults > 200);
}
