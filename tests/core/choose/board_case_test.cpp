#include "core/choose/board_case.h"

#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

const Date today = *make_date(2026, 2, 24);

struct Asked : ScriptedPlan {
    Asked() { run_all("add people name=Tom"); }
    BoardCase made(std::string_view code) const {
        return board_case(plan(), *plan().requests.find(find<Request>(code)), today);
    }
    const Request& request(std::string_view code) const {
        return *plan().requests.find(find<Request>(code));
    }
};

std::vector<std::string> codes(const Plan& plan, const std::vector<Off>& offs) {
    std::vector<std::string> all;
    for (const Off& off : offs) all.push_back(plan.initiatives.find(off.initiative)->code);
    return all;
}

} // namespace

TEST_CASE("The board sees what a request would break, what makes room, and when it would fit") {
    Asked trial;
    // 60 allowed in March: 40 + 15 taken, 10 more wanted; April has 22 working days.
    trial.run_all(R"(add limits kind=person-days value=60
        add initiatives code=CX-01 title=Billing status=active progress=50 start=2026-03-02 days=20 effort=40
        add initiatives code=CX-02 title=Visits status=planned start=2026-03-02 days=10 effort=15
        add initiatives code=CX-03 title=Letters status=planned start=2026-05-04 days=10 effort=15
        add requests title=Chat start=2026-03-02 days=10 effort=10)");
    const auto made = trial.made("CR-001");
    CHECK_FALSE(made.fits());
    REQUIRE(made.tightest() != nullptr);
    CHECK(made.tightest()->before == Approx(55));
    CHECK(made.tightest()->after == Approx(65));
    // What runs in May takes nothing in March.
    CHECK(codes(trial.plan(), made.single_offs) == std::vector<std::string>{"CX-02", "CX-01"});
    CHECK(made.fitting_start == *make_date(2026, 4, 1));

    trial.run_all("set requests CR-001 comes_off=\"CX-02 until 2026-04-01\"");
    const auto roomy = trial.made("CR-001");
    CHECK(roomy.fits());
    CHECK(roomy.tightest()->after == Approx(50));
    CHECK(roomy.single_offs.empty());
    CHECK_FALSE(roomy.fitting_start);
}

TEST_CASE("Where one thing that comes off is too little, what helps beside it is offered") {
    Asked trial;
    trial.run_all(R"(add limits kind=person-days value=20
        add initiatives code=CX-01 title=Billing status=active start=2026-03-02 days=20 effort=15
        add initiatives code=CX-02 title=Visits status=planned start=2026-03-02 days=20 effort=15
        add requests title=Chat start=2026-03-02 days=10 effort=18)");
    CHECK(trial.made("CR-001").single_offs.empty());
    trial.run_all("set requests CR-001 comes_off=\"CX-01 until 2026-04-01\"");
    CHECK(codes(trial.plan(), trial.made("CR-001").single_offs) ==
          std::vector<std::string>{"CX-02"});
}

TEST_CASE("Where money is short, what has a cost is dropped, not put off") {
    Asked trial;
    trial.run_all(R"(add limits kind=budget value=1000
        add initiatives code=CX-01 title=Billing status=active start=2026-03-02 days=20 cost=300
        add initiatives code=CX-02 title=Visits status=planned cost=700
        add initiatives code=CX-03 title=Letters status=done start=2026-01-05 days=5 cost=0
        add requests title=Chat start=2026-03-02 days=10 cost=500)");
    const auto made = trial.made("CR-001");
    REQUIRE(made.single_offs.size() == 1); // 300 would leave 200 too much
    CHECK(made.single_offs[0].initiative == trial.find<Initiative>("CX-02"));
    CHECK(made.single_offs[0].how == OffHow::dropped);
}

TEST_CASE("Nothing that comes off changes the domain, the calendar or the score") {
    Asked trial;
    trial.run_all(R"(add domains name=Billing
        add limits kind=scope value=Billing
        add initiatives code=CX-01 title=Visits status=planned start=2026-03-02 days=10
        add requests title=Chat start=2026-03-02 days=10)");
    const auto made = trial.made("CR-001");
    CHECK_FALSE(made.fits());
    CHECK(made.single_offs.empty());
    CHECK_FALSE(made.fitting_start);
    CHECK(made.tightest()->limit->kind == LimitKind::scope);
}

TEST_CASE("A request is ranked among the open initiatives by the same criteria") {
    Asked trial;
    trial.run_all(R"(add criteria name=Pain weight=1
        add initiatives code=CX-01 title=A
        add initiatives code=CX-02 title=B
        add initiatives code=CX-03 title=C status=done
        add requests title=Chat
        add scores initiative=CX-01 criterion=Pain score=5
        add scores initiative=CX-02 criterion=Pain score=2
        add scores initiative=CX-03 criterion=Pain score=5)");
    CHECK(trial.made("CR-001").rank == 0);
    trial.run_all("add scores request=CR-001 criterion=Pain score=4");
    const auto made = trial.made("CR-001");
    CHECK(made.undertaking.score == Approx(75));
    CHECK(made.rank == 2);
    CHECK(made.ranked == 3);
}

TEST_CASE("The verbatim that a request quotes and those of its step are behind it, each once") {
    Asked trial;
    trial.run_all(R"(add journeys code=J-1 title=Move
        add stages journey=J-1 title=Day
        add steps code=S-01 journey=J-1 stage=Day title="Moving day"
        add requests title=Chat)");
    const auto old = *trial.run("add feedback verbatim=Dark step=S-01 date=2026-01-05");
    const auto late = *trial.run("add feedback verbatim=Alone step=S-01 date=2026-02-05");
    const auto other = *trial.run("add feedback verbatim=Elsewhere date=2026-02-06");
    trial.run_all("add feedback nps=3 step=S-01");
    const auto behind = [&] {
        std::vector<std::string> all;
        for (const auto id : quotes_of(trial.plan(), trial.request("CR-001")))
            all.push_back(to_string(id.uuid));
        CHECK(Quotes{trial.plan()}.behind(trial.request("CR-001")) == static_cast<int>(all.size()));
        return all;
    };
    CHECK(behind().empty());
    trial.run_all("set requests CR-001 step=S-01");
    CHECK(behind() == std::vector{late, old});
    trial.run_all("set requests CR-001 feedback=" + old);
    CHECK(behind() == std::vector{old, late});
    trial.run_all("set requests CR-001 feedback=" + other);
    CHECK(behind() == std::vector{other, late, old});
}

TEST_CASE(
    "What says much the same is shown as a likely duplicate, what shares common words is not") {
    Asked trial;
    trial.run_all(R"(add initiatives code=CX-01 title="Live chat on move day"
        add initiatives code=CX-02 title="Welcome call on move day"
        add initiatives code=CX-03 title="Photo of the meter on move day"
        add requests title="Live chat on the day of the move"
        add requests title="Live chats on move day"
        add requests title="Bigger type on letters")");
    const auto alike = lookalikes(trial.plan(), trial.request("CR-002"));
    REQUIRE(alike.size() == 2);
    CHECK(alike[0].id == trial.find<Initiative>("CX-01").uuid);
    CHECK(alike[1].id == trial.find<Request>("CR-001").uuid);
    CHECK(lookalikes(trial.plan(), trial.request("CR-003")).empty());
    // What it is about is no duplicate of it.
    trial.run_all("set requests CR-002 initiative=CX-01");
    const auto others = lookalikes(trial.plan(), trial.request("CR-002"));
    REQUIRE(others.size() == 1);
    CHECK(others[0].table == table_of<Request>);
}

TEST_CASE("What waits for something that comes off is told") {
    Asked trial;
    trial.run_all(R"(add initiatives code=CX-01 title=A status=planned
        add initiatives code=CX-02 title=B status=planned depends=CX-01
        add initiatives code=CX-03 title=C status=done depends=CX-01
        add requests title=Chat comes_off=CX-01)");
    CHECK(trial.made("CR-001").left_alone == std::vector{trial.find<Initiative>("CX-02")});
}
