#include "core/listen/opportunities.h"

#include "core/listen/insights.h"

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("An opportunity scores reach times severity times strength of its evidence") {
    Opportunity row;
    row.reach = 0.6;
    row.severity = 4;
    row.strength = Strength::interviews;
    CHECK(score_of(row) == 33.6); // 0.6 × 0.8 × 0.7 × 100
    row.strength = Strength::data;
    CHECK(score_of(row) == 48.0);
    row.strength = Strength::assumption;
    CHECK(score_of(row) == 19.2);
    row = {};
    row.reach = 1;
    row.severity = 5;
    row.strength = Strength::data;
    CHECK(score_of(row) == 100.0);
    row.reach = 0;
    CHECK(score_of(row) == 0.0);
}

TEST_CASE("Without reach or severity an opportunity has no score") {
    Opportunity row;
    row.severity = 3;
    CHECK_FALSE(score_of(row));
    row.reach = 0.5;
    row.severity.reset();
    CHECK_FALSE(score_of(row));
}

TEST_CASE("An insight is overdue once its day, or so many days since it was noted, have passed "
          "without decision or action") {
    const Date noted = *make_date(2026, 2, 1);
    Insight row;
    CHECK_FALSE(decision_due(row, 14));
    row.noted = noted;
    CHECK(decision_due(row, 14) == noted + 14);
    CHECK_FALSE(is_overdue(row, 14, noted + 14));
    CHECK(is_overdue(row, 14, noted + 15));
    row.due = noted + 30;
    CHECK_FALSE(is_overdue(row, 14, noted + 15));
    CHECK(is_overdue(row, 14, noted + 31));
    row.decided = "Rewrite the page";
    CHECK_FALSE(is_overdue(row, 14, noted + 31));
    row.decided.clear();
    row.action = Id<Action>::make();
    CHECK_FALSE(is_overdue(row, 14, noted + 31));
    row.action.reset();
    row.state = InsightState::shared;
    CHECK(is_overdue(row, 14, noted + 31));
    row.state = InsightState::done;
    CHECK_FALSE(is_overdue(row, 14, noted + 31));
}

TEST_CASE("An insight that nobody dated counts from the day it was made") {
    Insight row;
    row.id = {*parse_uuid("019c1b1e-8800-7000-8000-000000000000")}; // 1 February 2026
    CHECK(decision_due(row, 14) == make_date(2026, 2, 15));
    row.noted = make_date(2026, 2, 20);
    CHECK(decision_due(row, 14) == make_date(2026, 3, 6));
}
