#include "core/thread/purpose.h"

#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

TEST_CASE(
    "An initiative is for the steps of its opportunities, and those whose journeys they are on") {
    ScriptedPlan trial;
    trial.run_all(R"(add personas name=Maya
        add personas name=Omar
        add journeys code=J-1 title=Move personas=Maya
        add journeys code=J-2 title=Bill personas="Maya; Omar"
        add stages journey=J-1 title=Day
        add stages journey=J-2 title=First
        add steps code=S-01 journey=J-1 stage=Day title=Keys
        add steps code=S-02 journey=J-2 stage=First title=Read
        add steps code=S-03 journey=J-1 stage=Day title=Boxes
        add pain-points code=PP-01 text=Unclear step=S-02
        add initiatives code=CX-01 title=Handover
        add initiatives code=CX-02 title=Plain
        add initiatives code=CX-03 title=Loose
        add opportunities code=OP-01 statement=Meet step=S-01 initiatives=CX-01
        add opportunities code=OP-02 statement=Write evidence=PP-01 initiatives="CX-01; CX-02"
        add opportunities code=OP-03 statement=Nowhere initiatives=CX-03)");
    const auto all = purposes(trial.plan());
    const auto step = [&](const char* code) { return trial.find<Step>(code); };
    const auto persona = [&](const char* name) { return trial.find<Persona>(name); };
    const auto& handover = all.at(trial.find<Initiative>("CX-01"));
    CHECK(handover.steps == std::set{step("S-01"), step("S-02")});
    CHECK(handover.personas == std::set{persona("Maya"), persona("Omar")});
    const auto& plain = all.at(trial.find<Initiative>("CX-02"));
    CHECK(plain.steps == std::set{step("S-02")});
    CHECK_FALSE(all.contains(trial.find<Initiative>("CX-03")));
}
