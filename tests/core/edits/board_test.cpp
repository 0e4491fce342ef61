#include "core/edits/board.h"

#include "core/edits/board_requests.h"
#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

constexpr std::string_view a_request =
    "add requests title=Chat owner=Tom effort=10 days=10 fits_strategy=yes no_duplicate=yes";

Ruling acceptance() {
    Ruling ruling;
    ruling.on = *make_date(2026, 2, 24);
    ruling.start = *make_date(2026, 3, 2);
    ruling.deadline = *make_date(2026, 3, 31);
    ruling.reason = "Silence hurts most";
    ruling.approved_by = "Helen Marsh";
    return ruling;
}

/// A plan with a person, what the board is asked, and a limit that leaves room for 60 days.
struct Board : ScriptedPlan {
    Board() {
        run_all(R"(add people name=Tom
            add limits kind=person-days value=60)");
        run_all(a_request);
    }
    Id<Request> request() const { return find<Request>("CR-001"); }
    const Request& row() const { return *plan().requests.find(request()); }
    Result<Change> decide(const Ruling& ruling) {
        return edit([&](Edit& edit) { updraft::decide(edit, request(), ruling); });
    }
};

} // namespace

TEST_CASE("A request is qualified when it fits, has an owner and estimates, and is no duplicate") {
    ScriptedPlan trial;
    trial.run_all("add people name=Tom\nadd requests title=Chat");
    const auto id = trial.find<Request>("CR-001");
    const auto lacks = [&] { return lacks_of(*trial.plan().requests.find(id)); };
    CHECK(lacks() == std::vector{Lack::fit, Lack::owner, Lack::estimates, Lack::duplicate_check});
    const auto refused = trial.run("set requests CR-001 state=qualified");
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{ErrorCode::not_qualified, "CR-001", "Fits the strategy"});
    trial.run_all(R"(set requests CR-001 fits_strategy=yes owner=Tom
        set requests CR-001 cost=500)");
    CHECK(lacks() == std::vector{Lack::duplicate_check});
    trial.run_all("set requests CR-001 no_duplicate=yes state=qualified");
    CHECK(trial.get("requests", "CR-001", "state") == "qualified");
}

TEST_CASE("An accepted request becomes an initiative, with its scores") {
    Board trial;
    trial.run_all(R"(add criteria name=Pain weight=1
        add scores request=CR-001 criterion=Pain score=4)");
    REQUIRE(trial.decide(acceptance()));
    CHECK(trial.row().state == RequestState::decided);
    REQUIRE(trial.row().initiative);
    const Initiative& made = *trial.plan().initiatives.find(*trial.row().initiative);
    CHECK(made.code == "CX-01");
    CHECK(made.title == "Chat");
    CHECK(made.status == Status::planned);
    CHECK(made.start == *make_date(2026, 3, 2));
    CHECK(made.due == *make_date(2026, 3, 31));
    CHECK(made.effort == 10);
    CHECK(trial.plan().scores.begin()->initiative == made.id);
    CHECK_FALSE(trial.plan().scores.begin()->request);
    REQUIRE(trial.document->undo());
    CHECK(trial.plan().initiatives.empty());
    CHECK(trial.row().state == RequestState::fresh);
}

TEST_CASE("A decision has what it needs, or nothing is decided") {
    Board trial;
    const auto missing = [&](Ruling ruling) {
        const auto done = trial.decide(ruling);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::required);
        CHECK_FALSE(trial.row().decision);
        return done.error().subject;
    };
    auto ruling = acceptance();
    ruling.deadline.reset();
    CHECK(missing(ruling) == "Deadline");
    ruling.decision = Decision::defer;
    CHECK(missing(ruling) == "Put off until");
    ruling.decision = Decision::decline;
    ruling.reason = " ";
    CHECK(missing(ruling) == "Why");
    ruling = acceptance();
    ruling.approved_by.clear();
    CHECK(missing(ruling) == "Approved by");
    trial.run_all("add meetings date=2026-02-24");
    ruling.board = trial.find<Meeting>("MB-01");
    CHECK(trial.decide(ruling));
}

TEST_CASE("A decision whose days do not fit one another is refused") {
    Board trial;
    const auto refused = [&](const Ruling& ruling) {
        const auto done = trial.decide(ruling);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::out_of_order);
        CHECK_FALSE(trial.row().decision);
        return done.error().subject;
    };
    auto ruling = acceptance();
    ruling.deadline = *make_date(2026, 2, 27);
    CHECK(refused(ruling) == "Deadline");
    ruling.deadline = *make_date(2026, 3, 12); // ten working days from the 2nd end on the 13th
    CHECK(refused(ruling) == "Days");
    ruling.decision = Decision::defer;
    ruling.until = ruling.on;
    CHECK(refused(ruling) == "Put off until");
    ruling = acceptance();
    ruling.deadline = *make_date(2026, 3, 13);
    CHECK(trial.decide(ruling));
}

TEST_CASE("Who asks more of what is under way meets the limits as if the whole came anew") {
    Board trial;
    trial.run_all(
        R"(add initiatives code=CX-10 title=Visits status=active start=2026-03-02 days=10 effort=50
        set requests CR-001 start=2026-03-02 effort=50)");
    auto ruling = acceptance();
    ruling.part_of = trial.find<Initiative>("CX-10");
    ruling.deadline.reset(); // a part goes on by the dates of the whole
    trial.run_all("add initiatives code=CX-12 title=Visits status=planned start=2026-06-01 days=5");
    ruling.off = {{trial.find<Initiative>("CX-12"), OffHow::dropped, {}}}; // the board may want so
    REQUIRE(trial.decide(ruling));
    CHECK(trial.get("initiatives", "CX-10", "effort") == "50");
    CHECK(trial.get("initiatives", "CX-12", "status") == "dropped");
    REQUIRE(trial.document->undo());
    ruling.off.clear();
    trial.run_all("remove initiatives CX-12");

    trial.run_all("set requests CR-001 effort=61");
    CHECK(trial.decide(ruling).error().subject == "Deadline");
    ruling.deadline = *make_date(2026, 3, 31);
    CHECK(trial.decide(ruling).error() ==
          Error{ErrorCode::limit_broken, "person-days", "61\n60\n2026-03-01\n1"});
    trial.run_all("set requests CR-001 effort=60"); // beside the 50 it would be too much
    REQUIRE(trial.decide(ruling));
    CHECK(trial.get("initiatives", "CX-10", "effort") == "60");
    CHECK(trial.plan().initiatives.size() == 1);
    CHECK(trial.get("requests", "CR-001", "initiative") == "CX-10");
}

TEST_CASE("What is done has no new parts, and what was dropped is put on anew") {
    Board trial;
    trial.run_all(R"(add initiatives code=CX-10 title=Visits status=done
        add initiatives code=CX-11 title=Calls status=dropped)");
    auto ruling = acceptance();
    ruling.part_of = trial.find<Initiative>("CX-10");
    CHECK(trial.decide(ruling).error() == Error{ErrorCode::work_is_done, "CX-10", {}});
    CHECK_FALSE(trial.row().decision);
    ruling.part_of = trial.find<Initiative>("CX-11");
    REQUIRE(trial.decide(ruling));
    CHECK(trial.get("initiatives", "CX-11", "status") == "planned");
    CHECK(trial.get("initiatives", "CX-11", "start") == "2026-03-02");
}

TEST_CASE("An initiative that was removed does not come back with its request") {
    Board trial;
    REQUIRE(trial.decide(acceptance()));
    trial.run_all("remove initiatives CX-01\nset requests CR-001 notes=Gone");
    CHECK(trial.plan().initiatives.empty());
    CHECK(trial.row().decision == Decision::accept);
    CHECK_FALSE(trial.row().initiative);
}

TEST_CASE("Only what is planned or under way comes off, and only until later") {
    Board trial;
    trial.run_all(R"(add initiatives code=CX-08 title=Check status=done
        add initiatives code=CX-09 title=Desk
        add initiatives code=CX-10 title=Visits status=planned start=2026-03-02 days=5)");
    const auto refused = [&](const std::string& off) {
        return trial.run("set requests CR-001 comes_off=\"" + off + "\"").error();
    };
    CHECK(refused("CX-08 dropped") == Error{ErrorCode::takes_no_room, "CX-08", {}});
    CHECK(refused("CX-09") == Error{ErrorCode::takes_no_room, "CX-09", {}});
    CHECK(refused("CX-10 until 2026-03-02") == Error{ErrorCode::out_of_order, "Comes off", {}});
    const Off back{trial.find<Initiative>("CX-10"), OffHow::deferred, make_date(2019, 1, 1)};
    CHECK(trial.edit([&](Edit& edit) { let_come_off(edit, trial.request(), back); }).error().code ==
          ErrorCode::out_of_order);
    // What was planned for later when it was picked may have come since.
    trial.run_all("set requests CR-001 comes_off=\"CX-10 until 2026-03-09\"");
    auto ruling = acceptance();
    ruling.on = *make_date(2026, 3, 9);
    ruling.start = *make_date(2026, 3, 10);
    ruling.off = offs_for(trial.plan(), trial.request());
    CHECK(trial.decide(ruling).error() == Error{ErrorCode::out_of_order, "Comes off", {}});
    CHECK(trial.get("initiatives", "CX-10", "start") == "2026-03-02");
}

TEST_CASE("What is put off or declined makes no initiative, and may come back") {
    Board trial;
    auto ruling = acceptance();
    ruling.decision = Decision::defer;
    ruling.until = *make_date(2026, 6, 1);
    REQUIRE(trial.decide(ruling));
    CHECK(trial.plan().initiatives.empty());
    REQUIRE(trial.edit(
        [&](Edit& edit) { move_request(edit, trial.request(), RequestState::qualified); }));
    CHECK(trial.row().state == RequestState::qualified);
    CHECK_FALSE(trial.row().decision);
    ruling.decision = Decision::decline;
    REQUIRE(trial.decide(ruling));
    CHECK(trial.plan().initiatives.empty());
}

TEST_CASE("What would break a limit is refused until something comes off, and both are decided") {
    Board trial;
    trial.run_all("add initiatives code=CX-10 title=Visits status=active start=2026-03-02 days=20 "
                  "effort=55");
    const auto before = dump(trial.plan());
    const auto refused = trial.decide(acceptance());
    REQUIRE_FALSE(refused);
    CHECK(refused.error() ==
          Error{ErrorCode::limit_broken, "person-days", "65\n60\n2026-03-01\n1"});
    CHECK(dump(trial.plan()) == before);

    auto ruling = acceptance();
    ruling.off = {{trial.find<Initiative>("CX-10"), OffHow::deferred, *make_date(2026, 4, 1)}};
    REQUIRE(trial.decide(ruling));
    CHECK(trial.get("initiatives", "CX-10", "start") == "2026-04-01");
    CHECK(trial.get("initiatives", "CX-10", "status") == "planned");
    CHECK(trial.get("requests", "CR-001", "comes_off") == "CX-10 until 2026-04-01");
    REQUIRE(trial.document->undo());
    CHECK(dump(trial.plan()) == before);
}

TEST_CASE("What scores below the lowest acceptable score, or nobody scored, is not accepted") {
    Board trial;
    trial.run_all(R"(add limits kind=score value=50
        add criteria name=Pain weight=1)");
    CHECK(trial.decide(acceptance()).error() == Error{ErrorCode::required, "Score", {}});
    trial.run_all("add scores request=CR-001 criterion=Pain score=2"); // (2 − 1) ÷ 4 is 25
    CHECK(trial.decide(acceptance()).error() ==
          Error{ErrorCode::limit_broken, "score", "25\n50\n2026-03-02\n1"});
    trial.run_all("add scores request=CR-001 criterion=Pain score=4 scorer=Tom"); // the mean is 3
    CHECK(trial.decide(acceptance()));
}

TEST_CASE("Scripts decide as the board does, with what comes off") {
    Board trial;
    trial.run_all("add initiatives code=CX-10 title=Visits status=active start=2026-03-02 days=20 "
                  "effort=55");
    constexpr std::string_view decide =
        "set requests CR-001 decision=accept start=2026-03-02 deadline=2026-03-31 "
        "decided=2026-02-24 approved_by=Helen";
    CHECK(trial.run(decide).error().code == ErrorCode::limit_broken);
    REQUIRE(trial.run(std::string{decide} + " comes_off=\"CX-10 dropped\""));
    CHECK(trial.get("initiatives", "CX-10", "status") == "dropped");
    CHECK(trial.get("initiatives", "CX-10", "status_reason") == "CR-001 Chat");
    CHECK(trial.get("requests", "CR-001", "initiative") == "CX-11");
    CHECK(trial.get("requests", "CR-001", "state") == "decided");
}

TEST_CASE("What was accepted stays decided, and what came off for it stays so") {
    Board trial;
    REQUIRE(trial.decide(acceptance()));
    CHECK(trial.run("set requests CR-001 decision=decline decision_reason=No").error().code ==
          ErrorCode::request_decided);
    CHECK(trial.run("set requests CR-001 state=new").error().code == ErrorCode::request_decided);
    trial.run_all("add initiatives code=CX-10 title=Visits");
    CHECK(trial.run("set requests CR-001 comes_off=CX-10").error().code ==
          ErrorCode::request_decided);
    CHECK(trial.run("set requests CR-001 title=\"Chat on the day\""));
}

TEST_CASE("What comes off is written as people say it") {
    Board trial;
    trial.run_all(
        "add initiatives code=CX-10 title=Visits status=planned\nadd initiatives code=CX-08 "
        "title=Check status=active");
    trial.run_all("set requests CR-001 comes_off=\"CX-10 until 2026-07-01; CX-08 dropped; CX-10\"");
    CHECK(trial.get("requests", "CR-001", "comes_off") == "CX-08 dropped; CX-10 until 2026-07-01");
    CHECK(trial.run("set requests CR-001 comes_off=\"CX-10 until summer\"").error().code ==
          ErrorCode::unreadable_value);
    CHECK(trial.run("set requests CR-001 comes_off=CX-99").error().code == ErrorCode::unknown_item);
}

TEST_CASE("A request quotes the verbatim that it comes from") {
    ScriptedPlan trial;
    const auto said = *trial.run("add feedback verbatim=\"Nobody answers\n on the day\" "
                                 "customer=\"Mrs Hale\"");
    REQUIRE(trial.edit([&](Edit& edit) {
        request_from(edit, trial.find<Feedback>(said), *make_date(2026, 2, 24));
    }));
    CHECK(trial.get("requests", "CR-001", "title") == "Nobody answers");
    CHECK(trial.get("requests", "CR-001", "requester") == "Mrs Hale");
    CHECK(trial.get("requests", "CR-001", "feedback") == said);
}
