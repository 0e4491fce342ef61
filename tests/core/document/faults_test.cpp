#include "tests/support/fault_sweep.h"

#include <catch2/catch.hpp>

using namespace updraft::testing;

namespace {

int look_for_problems(SweepResult (*sweep_one)(const Scenario&, int), int every) {
    int faults = 0;
    for (const auto& scenario : scenarios()) {
        const auto result = sweep_one(scenario, every);
        for (const auto& problem : result.problems) UNSCOPED_INFO(problem);
        CHECK(result.problems.empty());
        CHECK(result.faults > 0);
        faults += result.faults;
    }
    return faults;
}

} // namespace

TEST_CASE("Whatever fails, the file holds what was said to be saved, and the plan is the file") {
    CHECK(look_for_problems(sweep, 47) > 200);
}

TEST_CASE("Whenever memory runs out, the file is as before or after, and nothing crashes") {
    CHECK(look_for_problems(sweep_memory, 499) > 200);
}
