#include "core/edits/board.h"

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
    trial.run_all("set requests CR-001 urgency=urgent");
    CHECK(missing(acceptance()) == "Approved by");
    ruling = acceptance();
    ruling.approved_by = "Helen Marsh";
    CHECK(trial.decide(ruling));
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

TEST_CASE(
    "What scores below the lowest acceptable score is not accepted, what nobody scored may be") {
    Board trial;
    trial.run_all(R"(add limits kind=score value=50
        add criteria name=Pain weight=1)");
    REQUIRE(trial.decide(acceptance()));
    REQUIRE(trial.document->undo());
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
        "set requests CR-001 decision=accept start=2026-03-02 deadline=2026-03-31";
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
        "add initiatives code=CX-10 title=Visits\nadd initiatives code=CX-08 title=Check");
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
