#include "core/base/date.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

std::string read(std::string_view text, DayOrder order = DayOrder::day_month) {
    const auto date = parse_date(text, order);
    return date ? iso(*date) : "none";
}

} // namespace

TEST_CASE("Dates are days counted from 1970, up to the end of 2200") {
    CHECK(make_date(1970, 1, 1)->days == 0);
    CHECK(make_date(2000, 3, 1)->days == 11'017);
    CHECK(make_date(2200, 12, 31) == last_date);
    CHECK(!make_date(2201, 1, 1));
    CHECK(!make_date(1969, 12, 31));
    CHECK(!make_date(2026, 2, 29));
    CHECK(make_date(2028, 2, 29));
    CHECK(!make_date(2100, 2, 29));
    CHECK(!make_date(2026, 13, 1));
    CHECK(!make_date(2026, 0, 1));
    CHECK(!make_date(2026, 4, 31));
    CHECK(!make_date(2026, 4, -1));
}

TEST_CASE("Every day of the range reads as it is written") {
    for (Date date = first_date; date <= last_date; date = date + 1) {
        const auto [year, month, day] = year_month_day(date);
        REQUIRE(make_date(year, month, day) == date);
        REQUIRE(parse_date(iso(date)) == date);
    }
}

TEST_CASE("Weekdays count from Monday") {
    CHECK(weekday(*make_date(1970, 1, 1)) == 3);
    CHECK(weekday(*make_date(2026, 3, 2)) == 0);
    CHECK(weekday(*make_date(2026, 3, 8)) == 6);
}

TEST_CASE("Months later is the same day, or the month's last where it is shorter") {
    const auto later = [](int months) { return iso(add_months(*make_date(2026, 1, 31), months)); };
    CHECK(later(0) == "2026-01-31");
    CHECK(later(1) == "2026-02-28");
    CHECK(later(3) == "2026-04-30");
    CHECK(later(25) == "2028-02-29");
    CHECK(later(-2) == "2025-11-30");
    CHECK(later(-13) == "2024-12-31");
    CHECK(iso(first_of_month(*make_date(2026, 2, 28))) == "2026-02-01");
}

TEST_CASE("Dates are read as people write them") {
    CHECK(read("2026-02-24") == "2026-02-24");
    CHECK(read(" 2026-2-4 ") == "2026-02-04");
    CHECK(read("2026/2/4") == "2026-02-04");
    CHECK(read("2026.02.04") == "2026-02-04");
    CHECK(read("24.2.2026") == "2026-02-24");
    CHECK(read("24-2-2026") == "2026-02-24");
    CHECK(read("3/4/2026") == "2026-04-03");
    CHECK(read("3/4/2026", DayOrder::month_day) == "2026-03-04");
    CHECK(read("3.4.2026", DayOrder::month_day) == "2026-04-03");
}

TEST_CASE("What is no date is not read as one") {
    for (const auto* text :
         {"", "2026", "2026-02", "2026-02-30", "2023-14-05", "2025-30-01", "24.2.26", "1/2/3",
          "2026-02/04", "2026-02-04T10:00", "2026--04", "-2026-02-04", "20260-2-4", "2026-02-004 x",
          "tomorrow", "1969-12-31", "2026-02-04-05"}) {
        CAPTURE(text);
        CHECK(read(text) == "none");
    }
}

TEST_CASE("A time of day behind a date is told from anything else") {
    for (const auto* text :
         {"2026-02-24T11:00:00Z", "2026-02-24 10:15:00", "2026-02-24 9:05 PM", " 2026-02-24 ",
          "2026-02-24t23:59:60.250+02:00", "2026-02-24 10:15 -0500", "2026-02-24 10:15 UTC",
          "2026-02-24 9:30 a.m."}) {
        CAPTURE(text);
        CHECK(without_time(text) == "2026-02-24");
    }
    for (const auto* text : {"2026-02-24 10", "2026-02-24 25:00", "2026-02-24 10:60", "tomorrow",
                             "2026-02-24 10:15 or so", "2026-02-24T", "24 Feb 2026", ""}) {
        CAPTURE(text);
        CHECK(without_time(text) == text);
    }
}
