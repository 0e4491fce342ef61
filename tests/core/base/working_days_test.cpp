#include "core/base/working_days.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace updraft;

namespace {

Date day(int year, int month, int date) {
    return make_date(year, month, date).value();
}

} // namespace

TEST_CASE("From Friday to Monday is one working day") {
    const WorkingDays calendar;
    CHECK(calendar.index(day(2026, 3, 9)) - calendar.index(day(2026, 3, 6)) == 1);
    CHECK(calendar.index(day(2026, 3, 7)) == calendar.index(day(2026, 3, 9)));
    CHECK(calendar.count(day(2026, 3, 2), day(2026, 3, 15)) == 10);
    CHECK(calendar.count(day(2026, 3, 7), day(2026, 3, 8)) == 0);
    CHECK(iso(calendar.next(day(2026, 3, 7))) == "2026-03-09");
    CHECK(iso(calendar.next(day(2026, 3, 6))) == "2026-03-06");
    CHECK(iso(calendar.previous(day(2026, 3, 8))) == "2026-03-06");
    CHECK(iso(calendar.previous(day(2026, 3, 9))) == "2026-03-09");
}

TEST_CASE("A finish is the last working day, and the start for no days") {
    const WorkingDays calendar{{}, {day(2026, 4, 3), day(2026, 4, 6)}};
    CHECK(iso(calendar.finish(day(2026, 4, 1), 2)) == "2026-04-02");
    CHECK(iso(calendar.finish(day(2026, 4, 1), 3)) == "2026-04-07");
    CHECK(iso(calendar.finish(day(2026, 4, 3), 1)) == "2026-04-07");
    CHECK(iso(calendar.finish(day(2026, 4, 4), 0)) == "2026-04-04");
}

TEST_CASE("Holidays count once, in any order, and not on days that are off anyway") {
    const WorkingDays calendar{
        {}, {day(2026, 12, 28), day(2026, 12, 25), day(2026, 12, 25), day(2026, 12, 26)}};
    CHECK(calendar.count(day(2026, 12, 21), day(2027, 1, 3)) == 8);
    CHECK(!calendar.works(day(2026, 12, 28)));
    CHECK(calendar.works(day(2026, 12, 29)));
}

TEST_CASE("A week without working days is taken as one of seven") {
    const WorkingDays calendar{Week{0}};
    CHECK(calendar.count(day(2026, 3, 2), day(2026, 3, 8)) == 7);
}

TEST_CASE("Index and day agree with counting day by day, for any week and before 1970 too") {
    std::mt19937 random{3};
    for (int week = 1; week < 128; ++week) {
        std::vector<Date> holidays;
        for (int i = 0; i < 12; ++i)
            holidays.push_back(Date{std::uniform_int_distribution{-60, 60}(random)});
        const WorkingDays calendar{Week{static_cast<std::uint8_t>(week)}, holidays};
        auto counted = calendar.index(Date{-80});
        for (Date at{-80}; at < Date{80}; at = at + 1) {
            const bool works = (week >> weekday(at) & 1) != 0 &&
                               std::find(holidays.begin(), holidays.end(), at) == holidays.end();
            REQUIRE(calendar.works(at) == works);
            REQUIRE(calendar.index(at) == counted);
            if (works) {
                REQUIRE(calendar.day(counted) == at);
                ++counted;
            }
        }
    }
}
