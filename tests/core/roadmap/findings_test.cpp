#include "core/roadmap/findings.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace updraft;

namespace {

std::string day(const std::optional<Date>& date) {
    return date ? iso(*date) : "-";
}

std::string said(const Finding& one) {
    return fmt::format("{} {} {} {} {} {}", static_cast<int>(one.code), one.subject, one.other,
                       day(one.date), day(one.limit), one.days);
}

std::vector<Finding> found(const Trial& trial, Date today = date(2026, 3, 2)) {
    return findings(trial.plan, schedule(trial.plan), today);
}

} // namespace

TEST_CASE("A sound plan has no findings") {
    Trial trial{date(2026, 3, 2)};
    const auto a = trial.dated("CX-01", date(2026, 3, 2), 5);
    const auto b = trial.dated("CX-02", date(2026, 3, 9), 5);
    trial.link(a, b);
    CHECK(found(trial).empty());
}

TEST_CASE("A broken dependency names both, the days short and the earliest start") {
    Trial trial{date(2026, 3, 2)};
    const auto a = trial.dated("CX-01", date(2026, 3, 2), 5);
    const auto b = trial.dated("CX-02", date(2026, 3, 5), 5);
    const auto link = trial.link(a, b);
    const auto all = found(trial);
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == FindingCode::broken_dependency);
    CHECK(all[0].severity == Severity::warning);
    CHECK(all[0].table == "dependencies");
    CHECK(all[0].id == link.uuid);
    CHECK(said(all[0]) == "0 CX-02 CX-01 2026-03-05 2026-03-09 2");
}

TEST_CASE("An overload names the team, the days, the need and the capacity") {
    Trial trial{date(2026, 3, 2)};
    const auto team = trial.team("Billing", 1);
    trial.need(trial.dated("CX-01", date(2026, 3, 2), 5), team, 2);
    const auto all = found(trial);
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == FindingCode::overload);
    CHECK(all[0].subject == "Billing");
    CHECK(day(all[0].date) + " " + day(all[0].until) == "2026-03-02 2026-03-06");
    CHECK(all[0].need == 2);
    CHECK(all[0].capacity == 1);
}

TEST_CASE("Open work whose own finish has passed is overdue by working days") {
    Trial trial{date(2026, 3, 2)};
    const auto id = trial.dated("CX-01", date(2026, 3, 2), 5);
    CHECK(found(trial, date(2026, 3, 6)).empty());
    CHECK(said(found(trial, date(2026, 3, 7)).at(0)) == "2 CX-01  2026-03-06 2026-03-07 1");
    CHECK(found(trial, date(2026, 3, 10)).at(0).days == 2);
    trial.status(id, Status::done);
    CHECK(found(trial, date(2026, 3, 10)).empty());
    trial.status(id, Status::dropped);
    CHECK(found(trial, date(2026, 3, 10)).empty());
}

TEST_CASE("A due date before the start, or before the early finish, is found once") {
    Trial trial{date(2026, 3, 2)};
    const auto first = trial.dated("CX-01", date(2026, 3, 9), 5);
    const auto second = trial.dateless("CX-02", 2);
    trial.link(first, second);
    trial.change(first, [](Initiative& row) { row.due = date(2026, 3, 4); });
    trial.change(second, [](Initiative& row) { row.due = date(2026, 3, 16); });
    const auto all = found(trial);
    REQUIRE(all.size() == 3);
    // A due date with days is drawn before it, 13 and 16 March, and so too early for CX-01's end.
    CHECK(said(all[0]) == "0 CX-02 CX-01 2026-03-13 2026-03-16 1");
    CHECK(said(all[1]) == "3 CX-01  2026-03-09 2026-03-04 3");
    CHECK(said(all[2]) == "4 CX-02  2026-03-17 2026-03-16 1");
}

TEST_CASE("Work that leaves its batch's window is a note on either side") {
    Trial trial{date(2026, 3, 2)};
    Batch batch;
    batch.code = "B-1";
    batch.start = date(2026, 3, 9);
    batch.end = date(2026, 3, 31);
    const auto id = trial.add(batch);
    const auto member = [&](const char* code, Date start, int days) {
        trial.change(trial.dated(code, start, days), [&](Initiative& row) { row.batch = id; });
    };
    member("CX-10", date(2026, 3, 2), 5);
    member("CX-9", date(2026, 3, 30), 5);
    member("CX-11", date(2026, 3, 9), 5);
    const auto all = found(trial);
    REQUIRE(all.size() == 2);
    CHECK(said(all[0]) == "5 CX-9 B-1 2026-04-03 2026-03-31 3");
    CHECK(said(all[1]) == "5 CX-10 B-1 2026-03-02 2026-03-09 5");
    CHECK(all[0].severity == Severity::note);
}

TEST_CASE("A charter that was begun is found while it is incomplete") {
    Trial trial{date(2026, 3, 2)};
    const auto id = trial.dated("CX-01", date(2026, 3, 2), 5);
    Charter charter;
    charter.code = "CH-1";
    charter.of = id;
    const auto charter_id = trial.add(charter);
    auto all = found(trial);
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == FindingCode::incomplete_charter);
    CHECK(all[0].severity == Severity::note);
    CHECK(all[0].gaps > 5);
    trial.change(charter_id, [](Charter& row) { row.status = CharterStatus::agreed; });
    CHECK(found(trial).at(0).severity == Severity::warning);
    trial.status(id, Status::dropped);
    CHECK(found(trial).empty());
}

TEST_CASE("An insight that led to nothing in time is found, until something follows from it") {
    Trial trial{date(2026, 3, 2)};
    Insight row;
    row.code = "IN-01";
    row.noted = date(2026, 2, 9); // and 14 days for a decision
    const auto id = trial.add(row);
    CHECK(found(trial, date(2026, 2, 23)).empty());
    const auto all = found(trial, date(2026, 2, 25));
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == FindingCode::overdue_insight);
    CHECK(all[0].severity == Severity::warning);
    CHECK(all[0].table == "insights");
    CHECK(all[0].id == id.uuid);
    CHECK(said(all[0]) == "7 IN-01  2026-02-23 2026-02-25 2");
    trial.change(id, [](Insight& insight) { insight.decided = "One number to ring"; });
    CHECK(found(trial, date(2026, 2, 25)).empty());
}

TEST_CASE("A customer whom nobody has called by the day is found, until somebody does") {
    Trial trial{date(2026, 3, 2)};
    Feedback row;
    row.state = LoopState::open;
    row.due = date(2026, 2, 26);
    const auto id = trial.add(row);
    CHECK(found(trial, date(2026, 2, 26)).empty());
    const auto all = found(trial, date(2026, 3, 2));
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == FindingCode::overdue_call);
    CHECK(all[0].severity == Severity::warning);
    CHECK(all[0].table == "feedback");
    CHECK(all[0].id == id.uuid);
    CHECK(all[0].days == 2);
    trial.change(id, [](Feedback& said) { said.state = LoopState::contacted; });
    CHECK(found(trial, date(2026, 3, 2)).empty());
}

TEST_CASE("Of customers to be called back, who waits longest comes first") {
    Trial trial{date(2026, 3, 2)};
    std::vector<Id<Feedback>> waiting;
    for (const int day : {20, 9, 26, 12}) {
        Feedback row;
        row.state = LoopState::open;
        row.due = date(2026, 2, day);
        waiting.push_back(trial.add(row));
    }
    std::vector<Uuid> order;
    for (const auto& finding : found(trial, date(2026, 3, 2))) order.push_back(finding.id);
    CHECK(order == std::vector{waiting[1].uuid, waiting[3].uuid, waiting[0].uuid, waiting[2].uuid});
}

TEST_CASE(
    "A request that the change board has not decided for long is found, until it is decided") {
    Trial trial{date(2026, 3, 2)};
    Request row;
    row.code = "CR-001";
    row.asked = date(2026, 1, 12);
    const auto id = trial.add(row);
    CHECK(found(trial, date(2026, 2, 26)).empty()); // after 45 days
    const auto all = found(trial, date(2026, 2, 27));
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == FindingCode::waiting_request);
    CHECK(all[0].table == "requests");
    CHECK(said(all[0]) == "9 CR-001  2026-01-12 2026-02-27 34");
    trial.change(id, [](Request& request) { request.decision = Decision::decline; });
    CHECK(found(trial, date(2026, 2, 27)).empty());
}

TEST_CASE("A board that is planned sooner than three weeks after another is noted") {
    Trial trial{date(2026, 3, 2)};
    Meeting row;
    row.code = "MB-01";
    row.date = date(2026, 3, 3);
    trial.add(row);
    row.code = "MB-02";
    row.date = date(2026, 3, 17);
    const auto id = trial.add(row);
    const auto all = found(trial, date(2026, 2, 27));
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == FindingCode::close_boards);
    CHECK(all[0].severity == Severity::note);
    CHECK(said(all[0]) == "10 MB-02 MB-01 2026-03-17 2026-03-24 14");
    trial.change(id, [](Meeting& board) { board.date = date(2026, 3, 24); });
    CHECK(found(trial, date(2026, 2, 27)).empty());
    trial.change(id, [](Meeting& board) { board.date = date(2026, 3, 10); });
    CHECK(found(trial, date(2026, 3, 11)).empty()); // it was held, however soon
}
