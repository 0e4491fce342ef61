#include "core/listen/counts.h"

#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct CountTrial : Trial {
    CountTrial() : Trial{date(2026, 1, 1)} {}
    void count(const char* source, const char* reason, Date month, int many) {
        Count row;
        row.source = source;
        row.reason = reason;
        row.month = month;
        row.count = many;
        add(std::move(row));
    }
};

} // namespace

TEST_CASE("Counts stand as reason by month, with every month between and totals") {
    CountTrial trial;
    trial.count("Calls", "Bill", date(2025, 12, 1), 3);
    trial.count("Calls", "bill", date(2026, 2, 1), 4);
    trial.count("Calls", "Move", date(2026, 2, 1), 10);
    trial.count("Complaints", "Bill", date(2026, 2, 1), 1);
    const auto table = count_table(trial.plan);
    REQUIRE(table.months == std::vector{date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].reason == "Move");
    CHECK(table.rows[1].counts == std::vector<std::int64_t>{3, 0, 5});
    CHECK(table.rows[1].total == 8);
    CHECK(table.totals == std::vector<std::int64_t>{3, 0, 15});
    CHECK(table.total == 18);
    CHECK(count_table(trial.plan, "calls").total == 17);
    CHECK(count_sources(trial.plan) == std::vector<std::string>{"Calls", "Complaints"});
}

TEST_CASE("Counts of many years are all in the table and its totals") {
    CountTrial trial;
    trial.count("Calls", "Letters", date(2017, 11, 1), 2);
    trial.count("Calls", "Bill", date(2026, 2, 1), 4);
    const auto table = count_table(trial.plan);
    REQUIRE(table.months.size() == 8 * 12 + 4);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[1].reason == "Letters");
    CHECK(table.rows[1].counts.front() == 2);
    CHECK(table.totals.back() == 4);
    CHECK(table.total == 6);
}

TEST_CASE("Without counts the table is empty") {
    CHECK(count_table(CountTrial{}.plan).months.empty());
}
