#include "core/schedule/schedule.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

std::optional<Bar> bar(std::optional<Date> start, std::optional<int> days, std::optional<Date> due,
                       const WorkingDays& calendar = WorkingDays{}) {
    Initiative row;
    row.start = start;
    row.days = days;
    row.due = due;
    return bar_of(row, calendar);
}

void check(const std::optional<Bar>& found, Date start, Date finish, std::int64_t days) {
    REQUIRE(found);
    CHECK(iso(found->start) == iso(start));
    CHECK(iso(found->finish) == iso(finish));
    CHECK(found->days == days);
}

} // namespace

TEST_CASE("A start and days make a bar that ends on its last working day") {
    check(bar(date(2026, 3, 2), 5, {}), date(2026, 3, 2), date(2026, 3, 6), 5);
    check(bar(date(2026, 3, 5), 3, {}), date(2026, 3, 5), date(2026, 3, 9), 3);
    check(bar(date(2026, 3, 2), 5, date(2026, 3, 3)), date(2026, 3, 2), date(2026, 3, 6), 5);
}

TEST_CASE("A start and a due date without days count the days") {
    check(bar(date(2026, 3, 2), {}, date(2026, 3, 10)), date(2026, 3, 2), date(2026, 3, 10), 7);
    check(bar(date(2026, 3, 6), {}, date(2026, 3, 8)), date(2026, 3, 6), date(2026, 3, 6), 1);
    check(bar(date(2026, 3, 7), {}, date(2026, 3, 8)), date(2026, 3, 7), date(2026, 3, 7), 0);
}

TEST_CASE("A due date and days count the start back") {
    check(bar({}, 3, date(2026, 3, 10)), date(2026, 3, 6), date(2026, 3, 10), 3);
    check(bar({}, 1, date(2026, 3, 8)), date(2026, 3, 6), date(2026, 3, 6), 1);
}

TEST_CASE("A start or a due date alone is a point on that day, a day off too") {
    check(bar({}, {}, date(2026, 3, 7)), date(2026, 3, 7), date(2026, 3, 7), 0);
    check(bar(date(2026, 3, 4), {}, {}), date(2026, 3, 4), date(2026, 3, 4), 0);
    check(bar(date(2026, 3, 4), 0, {}), date(2026, 3, 4), date(2026, 3, 4), 0);
    check(bar({}, 0, date(2026, 3, 4)), date(2026, 3, 4), date(2026, 3, 4), 0);
}

TEST_CASE("A due date before the start leaves the start alone") {
    check(bar(date(2026, 3, 4), {}, date(2026, 3, 2)), date(2026, 3, 4), date(2026, 3, 4), 0);
    check(bar(date(2026, 3, 4), 2, date(2026, 3, 2)), date(2026, 3, 4), date(2026, 3, 5), 2);
}

TEST_CASE("Days alone make no bar") {
    CHECK(!bar({}, 5, {}));
    CHECK(!bar({}, {}, {}));
}

TEST_CASE("Holidays and the plan's own week are left out of the count") {
    Basics basics;
    basics.working_days = Week{0b000'1111}; // Monday to Thursday
    basics.holidays = "2026-01-06 2026-01-07\n2026-01-09";
    const auto calendar = working_days(basics);
    CHECK(!calendar.works(date(2026, 1, 6)));
    CHECK(!calendar.works(date(2026, 1, 9)));
    check(bar(date(2026, 1, 5), 3, {}, calendar), date(2026, 1, 5), date(2026, 1, 12), 3);
    check(bar({}, 3, date(2026, 1, 12), calendar), date(2026, 1, 5), date(2026, 1, 12), 3);
}
