#include "core/choose/start_today.h"

#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

using Kind = Hindrance::Kind;

const Date today = *make_date(2026, 2, 24);

std::vector<Kind> hindrances(const ScriptedPlan& trial, std::string_view code) {
    const auto& plan = trial.plan();
    const StartToday question{plan, schedule(plan), today};
    std::vector<Kind> kinds;
    for (const auto& each :
         question.hindrances(*plan.initiatives.find(trial.find<Initiative>(code))))
        kinds.push_back(each.kind);
    return kinds;
}

} // namespace

TEST_CASE("What is mine, has an owner and waits for nothing can start today") {
    ScriptedPlan trial;
    trial.run_all(R"(add people name=Tom
        add initiatives code=CX-01 title=A owner=Tom
        add initiatives code=CX-02 title=B
        add initiatives code=CX-03 title=C owner=Tom mandate=neighbour
        add initiatives code=CX-04 title=D owner=Tom status=active
        add initiatives code=CX-05 title=E mandate=executive depends=CX-01)");
    CHECK(hindrances(trial, "CX-01").empty());
    CHECK(hindrances(trial, "CX-02") == std::vector{Kind::owner});
    CHECK(hindrances(trial, "CX-03") == std::vector{Kind::mandate});
    CHECK(hindrances(trial, "CX-04") == std::vector{Kind::begun});
    CHECK(hindrances(trial, "CX-05") == std::vector{Kind::mandate, Kind::owner, Kind::predecessor});
}

TEST_CASE("What has finished, was dropped, or only bounds the end holds up no start") {
    ScriptedPlan trial;
    trial.run_all(R"(add people name=Tom
        add initiatives code=CX-01 title=A status=done
        add initiatives code=CX-02 title=B status=dropped
        add initiatives code=CX-03 title=C status=active
        add initiatives code=CX-04 title=D
        add initiatives code=CX-05 title=E owner=Tom depends="CX-01; CX-02; CX-03 SS; CX-04 FF"
        add initiatives code=CX-06 title=F owner=Tom depends="CX-04 SS")");
    CHECK(hindrances(trial, "CX-05").empty());
    CHECK(hindrances(trial, "CX-06") == std::vector{Kind::predecessor});
}

TEST_CASE("A team that is full in its time holds it up, its own place counts once") {
    ScriptedPlan trial;
    trial.run_all(R"(add people name=Tom
        add teams name=Desk capacity=2
        add initiatives code=CX-01 title=A status=active start=2026-03-02 days=5 needs="Desk 1"
        add initiatives code=CX-02 title=B owner=Tom days=3 needs="Desk 2"
        add initiatives code=CX-03 title=C owner=Tom days=5 needs="Desk 2"
        add initiatives code=CX-04 title=D owner=Tom start=2026-03-02 days=5 needs="Desk 1")");
    CHECK(hindrances(trial, "CX-02").empty()); // over on 26 February
    CHECK(hindrances(trial, "CX-03") == std::vector{Kind::team});
    CHECK(hindrances(trial, "CX-04").empty());
}

TEST_CASE("The limits on people and on what runs at once hold it up, the others do not") {
    ScriptedPlan trial;
    trial.run_all(R"(add people name=Tom
        add limits kind=initiatives value=1
        add limits kind=budget value=0
        add initiatives code=CX-01 title=A status=active start=2026-03-02 days=5
        add initiatives code=CX-02 title=B owner=Tom days=3 cost=100
        add initiatives code=CX-03 title=C owner=Tom days=9)");
    CHECK(hindrances(trial, "CX-02").empty());
    CHECK(hindrances(trial, "CX-03") == std::vector{Kind::limit});
    trial.run_all("add limits kind=person-days value=10");
    CHECK(hindrances(trial, "CX-02").empty());
    trial.run_all("set initiatives CX-02 effort=11");
    CHECK(hindrances(trial, "CX-02") == std::vector{Kind::limit});
}
