#include "core/edits/mandate.h"

#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

const Date tuesday = *make_date(2026, 2, 24);

} // namespace

TEST_CASE("Work that begins is active, and starts today unless it had started before") {
    ScriptedPlan trial;
    trial.run_all(R"(add initiatives title=Leaflet
        add initiatives title=Later start=2026-05-04 days=10
        add initiatives title=Before start=2026-02-02 days=30 status=planned)");
    const auto begin = [&](std::string_view code) {
        REQUIRE(trial.edit(
            [&](Edit& edit) { begin_work(edit, {trial.find<Initiative>(code)}, tuesday); }));
    };
    begin("CX-01");
    CHECK(trial.get("initiatives", "CX-01", "status") == "active");
    CHECK(trial.get("initiatives", "CX-01", "start") == "2026-02-24");
    begin("CX-02");
    CHECK(trial.get("initiatives", "CX-02", "start") == "2026-02-24");
    CHECK(trial.get("initiatives", "CX-02", "days") == "10");
    begin("CX-03");
    CHECK(trial.get("initiatives", "CX-03", "status") == "active");
    CHECK(trial.get("initiatives", "CX-03", "start") == "2026-02-02");
}

TEST_CASE("Nobody was asked before it says what is asked") {
    ScriptedPlan trial;
    trial.run_all("add initiatives title=Refunds mandate=neighbour neighbour=\"David Osei\"");
    const auto id = trial.find<Initiative>("CX-01");
    const auto refused = trial.edit([&](Edit& edit) { ask(edit, id, tuesday); });
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{ErrorCode::required, "Asked", {}});
    trial.run_all("set initiatives CX-01 ask=\"Pay small refunds daily\"");
    REQUIRE(trial.edit([&](Edit& edit) { ask(edit, id, tuesday); }));
    CHECK(trial.get("initiatives", "CX-01", "ask_state") == "asked");
    CHECK(trial.get("initiatives", "CX-01", "asked_on") == "2026-02-24");
}

TEST_CASE("A reply is of whoever must agree unless somebody else gave it") {
    ScriptedPlan trial;
    trial.run_all("add initiatives title=Refunds mandate=neighbour neighbour=\"David Osei\" "
                  "ask=\"Pay daily\" answer=\"We will see\"");
    const auto id = trial.find<Initiative>("CX-01");
    REQUIRE(trial.edit([&](Edit& edit) { note_reply(edit, id, {true, " ", ""}); }));
    CHECK(trial.get("initiatives", "CX-01", "ask_state") == "agreed");
    CHECK(trial.get("initiatives", "CX-01", "answered_by") == "David Osei");
    CHECK(trial.get("initiatives", "CX-01", "answer") == "We will see");
    REQUIRE(trial.edit([&](Edit& edit) {
        note_reply(edit, id, {false, "Ruth", "Not this year"});
    }));
    CHECK(trial.get("initiatives", "CX-01", "ask_state") == "refused");
    CHECK(trial.get("initiatives", "CX-01", "answered_by") == "Ruth");
    CHECK(trial.get("initiatives", "CX-01", "answer") == "Not this year");
}
