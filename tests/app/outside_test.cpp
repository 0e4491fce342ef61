#include "tests/support/outside.h"

#include <catch2/catch.hpp>

using namespace updraft::testing;

TEST_CASE("Whatever call fails, a command says so and leaves files as before or after") {
    int killed = 0;
    for (const auto& result : fault_from_outside({UPDRAFT_PROGRAM, UPDRAFT_FAULTY_CALLS}, 61)) {
        for (const auto& problem : result.problems) UNSCOPED_INFO(problem);
        CAPTURE(result.command);
        CHECK(result.problems.empty());
        CHECK(result.faults > 0);
        CHECK(result.reported > 0);
        killed += result.killed;
    }
    CHECK(killed > 0);
}
