#include "core/edits/board_requests.h"

#include "core/choose/session.h"
#include "core/edits/board.h"
#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

const Date today = *make_date(2026, 2, 24);

/// A plan with one limit of a kind, and a request that it would be broken by.
struct Limited : ScriptedPlan {
    Limited() {
        run_all(R"(add people name=Tom
            add domains name=Billing
            add domains name=Sales
            add criteria name=Pain weight=1
            add initiatives code=CX-01 title=Visits status=active start=2026-03-02 days=20 effort=50 cost=900
            add requests title=Chat owner=Tom domain=Sales effort=20 cost=200 start=2026-03-02 days=10 fits_strategy=yes no_duplicate=yes
            add scores request=CR-001 criterion=Pain score=2)");
    }
    Id<Request> request() const { return find<Request>("CR-001"); }
    Ruling acceptance() const {
        Ruling ruling;
        ruling.on = today;
        ruling.start = make_date(2026, 3, 2);
        ruling.deadline = make_date(2026, 3, 31);
        ruling.approved_by = "Helen Marsh";
        return ruling;
    }
    Result<Change> accept(std::vector<Off> off = {}) {
        auto ruling = acceptance();
        ruling.off = std::move(off);
        return edit([&](Edit& edit) { decide(edit, request(), ruling); });
    }
    Off off(OffHow how) const {
        return {find<Initiative>("CX-01"), how,
                how == OffHow::deferred ? make_date(2026, 4, 1) : std::nullopt};
    }
};

} // namespace

TEST_CASE("Accepting against any limit is refused, and nothing is half decided") {
    const auto [limit, kind] = GENERATE(
        table<std::string, std::string>({{"kind=budget value=1000", "budget"},
                                         {"kind=person-days value=60", "person-days"},
                                         {"kind=initiatives value=1", "initiatives"},
                                         {"kind=scope value=Billing", "scope"},
                                         {"kind=no-go from=2026-02-23 until=2026-03-06", "no-go"},
                                         {"kind=score value=50", "score"}}));
    CAPTURE(kind);
    Limited trial;
    REQUIRE(trial.accept());
    REQUIRE(trial.document->undo());
    trial.run_all("add limits " + limit);
    const auto before = dump(trial.plan());
    const auto refused = trial.accept();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::limit_broken);
    CHECK(refused.error().subject == kind);
    CHECK(dump(trial.plan()) == before);
    // What comes off helps where the limit counts, and only there.
    const bool counts = kind == "budget" || kind == "person-days" || kind == "initiatives";
    const auto made = trial.accept({trial.off(OffHow::dropped)});
    CHECK(made.has_value() == counts);
    if (!counts) CHECK(dump(trial.plan()) == before);
    if (!counts) return;
    CHECK(trial.get("initiatives", "CX-01", "status") == "dropped");
    REQUIRE(trial.document->undo()); // both in one step
    CHECK(dump(trial.plan()) == before);
}

TEST_CASE("What comes off is picked one by one, and stays as it was once it is decided") {
    Limited trial;
    trial.run_all("add limits kind=person-days value=60");
    const auto off = trial.off(OffHow::deferred);
    REQUIRE(trial.edit([&](Edit& edit) { let_come_off(edit, trial.request(), off); }));
    CHECK(trial.get("requests", "CR-001", "comes_off") == "CX-01 until 2026-04-01");
    REQUIRE(trial.edit(
        [&](Edit& edit) { let_come_off(edit, trial.request(), trial.off(OffHow::dropped)); }));
    CHECK(trial.get("requests", "CR-001", "comes_off") == "CX-01 dropped");
    REQUIRE(trial.edit(
        [&](Edit& edit) { keep_on(edit, trial.request(), trial.find<Initiative>("CX-01")); }));
    CHECK(trial.get("requests", "CR-001", "comes_off").empty());
    REQUIRE(trial.accept({off}));
    const auto refused =
        trial.edit([&](Edit& edit) { keep_on(edit, trial.request(), off.initiative); });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::request_decided);
}

TEST_CASE("An idea that is asked for is put on where it is accepted, not a second time") {
    Limited trial;
    trial.run_all(
        R"(add initiatives code=CX-07 title="Call back" summary="Nobody rings twice" owner=Tom effort=10
        add opportunities code=OP-01 statement="Ring once"
        set initiatives CX-07 opportunities=OP-01)");
    REQUIRE(trial.edit(
        [&](Edit& edit) { request_from(edit, trial.find<Initiative>("CX-07"), today); }));
    CHECK(trial.get("requests", "CR-002", "title") == "Call back");
    CHECK(trial.get("requests", "CR-002", "asked") == "2026-02-24");
    CHECK(trial.get("requests", "CR-002", "evidence") == "OP-01 Ring once");
    CHECK(trial.get("requests", "CR-002", "initiative") == "CX-07");
    trial.run_all("set requests CR-002 fits_strategy=yes start=2026-03-02 days=5");
    const auto count = trial.plan().initiatives.size();
    auto ruling = trial.acceptance();
    ruling.part_of = trial.find<Initiative>("CX-07");
    trial.run_all("add limits kind=person-days value=55");
    const auto accept = [&] {
        return trial.edit([&](Edit& edit) { decide(edit, trial.find<Request>("CR-002"), ruling); });
    };
    CHECK(accept().error().code == ErrorCode::limit_broken);
    CHECK(trial.get("initiatives", "CX-07", "status") == "idea");
    ruling.off = {trial.off(OffHow::deferred)};
    REQUIRE(accept());
    CHECK(trial.plan().initiatives.size() == count);
    CHECK(trial.get("initiatives", "CX-07", "status") == "planned");
    CHECK(trial.get("initiatives", "CX-07", "start") == "2026-03-02");
    CHECK(trial.get("initiatives", "CX-01", "start") == "2026-04-01");
}

TEST_CASE("A step whose figure moved asks with the sentence that says so") {
    ScriptedPlan trial;
    trial.run_all(R"(add journeys code=J-1 title=Move
        add stages journey=J-1 title=Day
        add steps code=S-01 journey=J-1 stage=Day title="Moving day")");
    REQUIRE(trial.edit(
        [&](Edit& edit) { request_from(edit, trial.find<Step>("S-01"), "NPS fell", today); }));
    CHECK(trial.get("requests", "CR-001", "title") == "Moving day");
    CHECK(trial.get("requests", "CR-001", "step") == "S-01");
    CHECK(trial.get("requests", "CR-001", "evidence") == "NPS fell");
}

TEST_CASE("Who asks because of what hurts, could be better or was learnt says so in its words") {
    ScriptedPlan trial;
    trial.run_all(R"(add journeys code=J-1 title=Move
        add stages journey=J-1 title=Day
        add steps code=S-01 journey=J-1 stage=Day title="Moving day"
        add pain-points code=PP-01 text="Nobody answers" step=S-01
        add opportunities code=OP-01 statement="Answer at once" step=S-01
        add insights code=IN-01 statement="Silence hurts most")");
    REQUIRE(
        trial.edit([&](Edit& edit) { request_from(edit, trial.find<PainPoint>("PP-01"), today); }));
    REQUIRE(trial.edit(
        [&](Edit& edit) { request_from(edit, trial.find<Opportunity>("OP-01"), today); }));
    REQUIRE(
        trial.edit([&](Edit& edit) { request_from(edit, trial.find<Insight>("IN-01"), today); }));
    CHECK(trial.get("requests", "CR-001", "title") == "Nobody answers");
    CHECK(trial.get("requests", "CR-001", "evidence") == "PP-01 Nobody answers");
    CHECK(trial.get("requests", "CR-001", "step") == "S-01");
    CHECK(trial.get("requests", "CR-002", "evidence") == "OP-01 Answer at once");
    CHECK(trial.get("requests", "CR-003", "title") == "Silence hurts most");
}

TEST_CASE("What is qualified is ranked by those who attend the next board") {
    Limited trial;
    trial.run_all(R"(set requests CR-001 state=qualified
        add requests title=New
        add people name="Vera Costa" department=Billing)");
    REQUIRE(trial.edit([&](Edit& edit) { plan_board(edit, *make_date(2026, 3, 3)); }));
    trial.run_all("set meetings MB-01 attendees=\"Vera Costa\"");
    Id<RankingSession> made;
    REQUIRE(trial.edit([&](Edit& edit) {
        made = rank_qualified(edit, {"Requests", "Which first?"}, today);
    }));
    const auto items = items_of(trial.plan(), made);
    REQUIRE(items.size() == 1);
    CHECK(items[0]->request == trial.request());
    const auto voters = participants_of(trial.plan(), made);
    REQUIRE(voters.size() == 1);
    CHECK(voters[0]->department == "Billing");
    CHECK(trial.plan().sessions.find(made)->date == *make_date(2026, 3, 3));
}

TEST_CASE("The next board is attended by those who attended the last") {
    ScriptedPlan trial;
    trial.run_all("add meetings date=2026-02-03 attendees=\"Vera Costa\"");
    REQUIRE(trial.edit([&](Edit& edit) { plan_board(edit, *make_date(2026, 3, 3)); }));
    CHECK(trial.get("meetings", "MB-02", "attendees") == "Vera Costa");
    CHECK(trial.get("meetings", "MB-02", "state") == "planned");
}
