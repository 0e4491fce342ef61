#include "core/choose/means.h"

#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Limited : Trial {
    Limited() : Trial{date(2026, 2, 24)} {}
    void limit(LimitKind kind, std::string value) {
        Limit row;
        row.kind = kind;
        row.value = std::move(value);
        row.reason = "So it is";
        add(std::move(row));
    }
};

} // namespace

TEST_CASE("What is done has been paid for; person-days are those of the short and mid term") {
    Limited trial;
    trial.limit(LimitKind::budget, "1000");
    trial.limit(LimitKind::person_days, "40");
    const auto done = trial.dateless("CX-01", 5);
    trial.change(done, [](Initiative& row) {
        row.status = Status::done;
        row.cost = Money{30'000};
    });
    const auto means = means_of(trial.plan, date(2026, 2, 24));
    CHECK(means.budget.money == Money{70'000});
    CHECK(means.months == trial.plan.about().mid_months);
    CHECK(means.budget.effort == 40.0 * means.months);
}

TEST_CASE("What the strategy does not limit has no end") {
    Limited trial;
    const auto means = means_of(trial.plan, date(2026, 2, 24));
    CHECK_FALSE(means.budget.money);
    CHECK_FALSE(means.budget.effort);
}
