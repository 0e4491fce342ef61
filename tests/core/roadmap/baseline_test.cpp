#include "core/roadmap/baseline.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("A baseline keeps the own dates of all that has some and is not dropped") {
    Trial trial{date(2026, 3, 2)};
    const auto dated = trial.dated("CX-01", date(2026, 3, 2), 5);
    const auto due = trial.due("CX-02", date(2026, 3, 10), 3);
    trial.dateless("CX-03", 5);
    trial.status(trial.dated("CX-04", date(2026, 3, 2), 5), Status::dropped);
    const auto baseline = Id<Baseline>::make();
    const auto rows = baseline_dates(trial.plan, baseline);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].initiative == dated);
    CHECK(rows[0].baseline == baseline);
    CHECK(iso(rows[0].start) + " " + iso(rows[0].finish) == "2026-03-02 2026-03-06");
    CHECK(rows[1].initiative == due);
    CHECK(iso(rows[1].start) + " " + iso(rows[1].finish) == "2026-03-06 2026-03-10");
    CHECK(!rows[0].id);
}
