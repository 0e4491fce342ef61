#include "core/choose/board.h"

#include "core/choose/cadence.h"
#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

const Date monday = *make_date(2026, 3, 2);

Undertaking work(Date start, std::int64_t days, double effort) {
    Undertaking made;
    made.start = start;
    made.days = days;
    made.effort = effort;
    return made;
}

std::vector<LimitKind> kinds_of(const std::vector<LimitUse>& uses) {
    std::vector<LimitKind> kinds;
    for (const auto& use : uses) kinds.push_back(use.limit->kind);
    return kinds;
}

} // namespace

TEST_CASE("Without limits everything fits") {
    ScriptedPlan trial;
    CHECK(limit_uses(trial.plan(), work(monday, 20, 1000)).empty());
}

TEST_CASE("A month takes needs where there are some, else effort spread over the days") {
    ScriptedPlan trial;
    // March 2026 has 22 working days, April 22; the first runs over 20 days from 2 March.
    trial.run_all(R"(add teams name=Desk
        add limits kind=person-days value=100 reason=Rota
        add initiatives code=CX-01 title=A status=active start=2026-03-02 days=20 effort=999 needs="Desk 2"
        add initiatives code=CX-02 title=B status=planned start=2026-03-23 days=10 effort=30
        add initiatives code=CX-03 title=C status=idea start=2026-03-02 days=20 effort=500
        add initiatives code=CX-04 title=D status=done start=2026-03-02 days=20 effort=500)");
    const auto uses = limit_uses(trial.plan(), work(*make_date(2026, 3, 30), 4, 8));
    REQUIRE(uses.size() == 2);
    // A: 2 × 20; B: 7 days of 3 from 23 to 31 March, then 3 of 3; new: 2 a day, 2 days each month.
    CHECK(uses[0].before == Approx(40 + 21));
    CHECK(uses[0].after == Approx(61 + 4));
    CHECK(uses[1].before == Approx(9));
    CHECK(uses[1].after == Approx(9 + 4));
    CHECK(uses[1].from == *make_date(2026, 4, 1));
    CHECK_FALSE(uses[0].broken());
    const auto shares = BoardRoom{trial.plan()}.shares(uses[0]);
    REQUIRE(shares.size() == 2);
    CHECK(shares[0].initiative == trial.find<Initiative>("CX-01"));
    CHECK(shares[0].taken == Approx(40));
    CHECK(shares[1].taken == Approx(21));
}

TEST_CASE("Each limit breaks just beyond what it allows") {
    ScriptedPlan trial;
    trial.run_all(R"(add domains name=Billing
        add domains name=Sales
        add limits kind=budget value=1000
        add limits kind=person-days value=20
        add limits kind=initiatives value=1
        add limits kind=scope value=Billing
        add limits kind=no-go from=2026-12-21 until=2027-01-01
        add limits kind=score value=45)");
    const auto& plan = trial.plan();
    auto fits = work(monday, 10, 20);
    fits.cost = Money{100'000};
    fits.domain = trial.find<Domain>("Billing");
    fits.score = 45;
    CHECK(broken_limits(plan, fits).empty());

    auto dear = fits;
    dear.cost = Money{100'001};
    CHECK(kinds_of(broken_limits(plan, dear)) == std::vector{LimitKind::budget});
    auto large = fits;
    large.effort = 20.5;
    CHECK(kinds_of(broken_limits(plan, large)) == std::vector{LimitKind::person_days});
    auto outside = fits;
    outside.domain = trial.find<Domain>("Sales");
    CHECK(kinds_of(broken_limits(plan, outside)) == std::vector{LimitKind::scope});
    outside.domain.reset();
    CHECK(kinds_of(broken_limits(plan, outside)) == std::vector{LimitKind::scope});
    auto frozen = fits;
    frozen.start = *make_date(2026, 12, 14);
    CHECK(kinds_of(broken_limits(plan, frozen)) == std::vector{LimitKind::no_go});
    frozen.days = 30; // through the freeze, and out on the other side
    frozen.effort = 0;
    CHECK(broken_limits(plan, frozen).empty());
    auto poor = fits;
    poor.score = 44.9;
    CHECK(kinds_of(broken_limits(plan, poor)) == std::vector{LimitKind::score});
    poor.score.reset();
    CHECK(broken_limits(plan, poor).empty());

    trial.run_all("add initiatives code=CX-01 title=A status=active start=2026-03-10 days=30");
    CHECK(kinds_of(broken_limits(trial.plan(), fits)) == std::vector{LimitKind::initiatives});
    auto before = fits;
    before.days = 6; // until 9 March
    before.effort = 6;
    CHECK(broken_limits(trial.plan(), before).empty());
}

TEST_CASE("What is over its limit already is not broken by what adds nothing to it") {
    ScriptedPlan trial;
    trial.run_all(R"(add limits kind=person-days value=10
        add initiatives code=CX-01 title=A status=active start=2026-03-02 days=20 effort=40)");
    CHECK(broken_limits(trial.plan(), work(monday, 5, 0)).empty());
    CHECK(broken_limits(trial.plan(), work(monday, 5, 1)).size() == 1);
}

TEST_CASE("What comes off makes room, dropped or put off") {
    ScriptedPlan trial;
    trial.run_all(R"(add limits kind=person-days value=60
        add initiatives code=CX-01 title=A status=active progress=50 start=2026-03-02 days=20 effort=40
        add initiatives code=CX-02 title=B status=planned start=2026-03-02 days=10 effort=15
        add initiatives code=CX-03 title=C status=planned start=2026-03-02 days=10 effort=1)");
    const auto& plan = trial.plan();
    const auto wanted = work(monday, 10, 10); // 56 + 10
    REQUIRE(broken_limits(plan, wanted).size() == 1);
    const auto first = trial.find<Initiative>("CX-01");
    CHECK(broken_limits(plan, wanted, {{first, OffHow::dropped, {}}}).empty());
    CHECK(broken_limits(plan, wanted, {{first, OffHow::deferred, *make_date(2026, 4, 1)}}).empty());
    // Put off within the month, 37 of 40 days of work are still in it.
    CHECK(broken_limits(plan, wanted, {{first, OffHow::deferred, *make_date(2026, 3, 5)}}).size() ==
          1);
    const auto offs = single_offs(plan, wanted);
    REQUIRE(offs.size() == 2); // C alone is too small; what has begun least comes first
    CHECK(offs[0].initiative == trial.find<Initiative>("CX-02"));
    CHECK(offs[0].until == *make_date(2026, 4, 1)); // on 16 March all of it would still be in March
    CHECK(offs[1].initiative == first);
    CHECK(offs[1].until == *make_date(2026, 3, 16));
    CHECK(fitting_start(plan, wanted) == *make_date(2026, 4, 1));
}

TEST_CASE("An initiative that is put off keeps its length, and no due day before its start") {
    Initiative row;
    row.start = *make_date(2026, 3, 2);
    row.due = *make_date(2026, 3, 12);
    auto later = put_off(row, *make_date(2026, 4, 1));
    CHECK(later.start == *make_date(2026, 4, 1));
    CHECK(later.due == *make_date(2026, 4, 11));
    row.days = 5;
    later = put_off(row, *make_date(2026, 4, 1));
    CHECK_FALSE(later.due);
    CHECK(later.days == 5);
    later = put_off(row, {});
    CHECK_FALSE(later.start);
    CHECK_FALSE(later.due);
}

TEST_CASE("The board meets a month after it met, and not within three weeks") {
    ScriptedPlan trial;
    CHECK(proposed_board(trial.plan(), *make_date(2026, 2, 20)) == *make_date(2026, 2, 23));
    trial.run_all(R"(add meetings date=2026-01-29 state=held
        add meetings date=2026-02-24)");
    const auto& plan = trial.plan();
    CHECK(next_board(plan, *make_date(2026, 2, 24))->code == "MB-02");
    CHECK(next_board(plan, *make_date(2026, 2, 25)) == nullptr);
    CHECK(proposed_board(plan, *make_date(2026, 2, 24)) == *make_date(2026, 3, 24));
    CHECK(proposed_board(plan, *make_date(2026, 4, 10)) == *make_date(2026, 4, 13));
    CHECK(too_close(plan, *make_date(2026, 3, 16))->code == "MB-02");
    CHECK(too_close(plan, *make_date(2026, 3, 17)) == nullptr);
    CHECK(too_close(plan, *make_date(2026, 2, 3), trial.find<Meeting>("MB-01")) == nullptr);
}
