#include "core/roadmap/horizons.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE(
    "A start belongs to the horizon that it falls in, counted in months from the plan's start") {
    Basics basics;
    basics.start = date(2026, 1, 31);
    const auto horizons = horizons_of(basics);
    CHECK(iso(horizons.origin) == "2026-01-31");
    CHECK(iso(horizons.end[0]) == "2026-04-30");
    CHECK(iso(horizons.end[1]) == "2027-01-31");
    CHECK(iso(horizons.end[2]) == "2029-01-31");
    CHECK(horizon_at(horizons, date(2025, 6, 1)) == Horizon::short_term);
    CHECK(horizon_at(horizons, date(2026, 1, 31)) == Horizon::short_term);
    CHECK(horizon_at(horizons, date(2026, 4, 29)) == Horizon::short_term);
    CHECK(horizon_at(horizons, date(2026, 4, 30)) == Horizon::mid_term);
    CHECK(horizon_at(horizons, date(2027, 1, 30)) == Horizon::mid_term);
    CHECK(horizon_at(horizons, date(2027, 1, 31)) == Horizon::long_term);
    CHECK(horizon_at(horizons, date(2040, 1, 1)) == Horizon::long_term);
}

TEST_CASE("A plan that was rolled on counts its horizons from that day") {
    Basics basics;
    basics.start = date(2026, 1, 1);
    CHECK(horizon_at(horizons_of(basics), date(2026, 8, 1)) == Horizon::mid_term);
    basics.rolled_on = date(2026, 7, 1);
    CHECK(horizon_at(horizons_of(basics), date(2026, 8, 1)) == Horizon::short_term);
}

TEST_CASE("Limits out of order never make a horizon end before the one before it") {
    Basics basics;
    basics.start = date(2026, 1, 1);
    basics.short_months = 12;
    basics.mid_months = 6;
    const auto horizons = horizons_of(basics);
    CHECK(horizons.end[1] == horizons.end[0]);
    CHECK(horizon_at(horizons, date(2026, 8, 1)) == Horizon::short_term);
    CHECK(horizon_at(horizons, date(2027, 1, 1)) == Horizon::long_term);
}

TEST_CASE("Without a date the chosen horizon counts, and a date outweighs the choice") {
    Basics basics;
    basics.start = date(2026, 1, 1);
    const auto horizons = horizons_of(basics);
    Initiative row;
    CHECK(!horizon_of(row, {}, horizons));
    row.horizon = Horizon::long_term;
    CHECK(horizon_of(row, {}, horizons) == Horizon::long_term);
    row.due = date(2026, 2, 2);
    CHECK(horizon_of(row, bar_of(row, WorkingDays{}), horizons) == Horizon::short_term);
}
