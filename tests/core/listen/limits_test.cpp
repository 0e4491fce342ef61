#include "core/listen/limits.h"

#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

Limit entry(LimitKind kind, std::string value, std::optional<Date> from,
            std::optional<Date> until = {}) {
    Limit limit;
    limit.kind = kind;
    limit.value = std::move(value);
    limit.from = from;
    limit.until = until;
    return limit;
}

std::string value_on(const Plan& plan, Date day) {
    const Limit* limit = limit_on(plan, LimitKind::budget, day);
    return limit != nullptr ? limit->value : "none";
}

} // namespace

TEST_CASE("Of a limit's entries the one that began last holds, until it ends") {
    Trial trial{date(2026, 1, 1)};
    const Date start = trial.plan.about().start;
    {
        Trial& edit = trial;
        edit.add(entry(LimitKind::budget, "100", {}));
        edit.add(entry(LimitKind::budget, "150", start + 31, start + 59));
        edit.add(entry(LimitKind::budget, "120", start + 20));
        edit.add(entry(LimitKind::initiatives, "3", start));
    }
    CHECK(value_on(trial.plan, start) == "100");
    CHECK(value_on(trial.plan, start + 20) == "120");
    CHECK(value_on(trial.plan, start + 31) == "150");
    CHECK(value_on(trial.plan, start + 59) == "150");
    CHECK(value_on(trial.plan, start + 60) == "120");
    CHECK(entries_of(trial.plan, LimitKind::budget).size() == 3);
    CHECK(limit_on(trial.plan, LimitKind::score, start) == nullptr);
}

TEST_CASE("Of two entries from one day the one written last holds") {
    Trial trial{date(2026, 1, 1)};
    const Date day = trial.plan.about().start + 5;
    {
        Trial& edit = trial;
        edit.add(entry(LimitKind::budget, "100", day));
    }
    {
        Trial& edit = trial;
        edit.add(entry(LimitKind::budget, "200", day));
    }
    CHECK(value_on(trial.plan, day) == "200");
}

TEST_CASE("Times without changes that have ended are left out, the next one comes first") {
    Trial trial{date(2026, 1, 1)};
    const Date day = trial.plan.about().start + 100;
    {
        Trial& edit = trial;
        edit.add(entry(LimitKind::no_go, "", day + 50, day + 60));
        edit.add(entry(LimitKind::no_go, "", day - 20, day - 10));
        edit.add(entry(LimitKind::no_go, "", day - 5, day));
    }
    const auto coming = no_go_from(trial.plan, day);
    REQUIRE(coming.size() == 2);
    CHECK(coming[0]->until == day);
    CHECK(coming[1]->from == day + 50);
}

TEST_CASE("An entry whose value is none lifts a limit until another entry begins") {
    Trial trial{date(2026, 1, 1)};
    const Date start = trial.plan.about().start;
    trial.add(entry(LimitKind::budget, "100", start));
    trial.add(entry(LimitKind::budget, "None", start + 10));
    trial.add(entry(LimitKind::budget, "80", start + 20));
    CHECK(value_on(trial.plan, start + 9) == "100");
    CHECK(value_on(trial.plan, start + 10) == "none");
    CHECK(entry_on(trial.plan, LimitKind::budget, start + 10)->value == "None");
    CHECK(value_on(trial.plan, start + 20) == "80");
}

TEST_CASE("A time without changes is lifted by a later entry over the same days") {
    Trial trial{date(2026, 1, 1)};
    const Date day = trial.plan.about().start;
    trial.add(entry(LimitKind::no_go, "", day + 50, day + 60));
    trial.add(entry(LimitKind::no_go, "", day + 70, day + 90));
    trial.add(entry(LimitKind::no_go, "none", day + 50, day + 80)); // all of the first alone
    const auto left = no_go_from(trial.plan, day);
    REQUIRE(left.size() == 1);
    CHECK(left[0]->from == day + 70);
}
