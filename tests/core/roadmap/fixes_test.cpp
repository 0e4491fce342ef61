#include "core/roadmap/fixes.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

constexpr Date past{0};

/// Codes with their new dates, in the order of the moves.
std::string said(const Trial& trial, const std::vector<Move>& moves) {
    std::string text;
    for (const auto& move : moves)
        text += (text.empty() ? "" : "; ") + trial.plan.initiatives.find(move.initiative)->code +
                " " + iso(move.to.start) + " " + iso(move.to.finish);
    return text;
}

} // namespace

TEST_CASE("One broken dependency is mended by moving its successor to the earliest start") {
    Trial trial{date(2026, 3, 2)};
    const auto first = trial.dated("CX-01", date(2026, 3, 2), 5);
    const auto second = trial.dated("CX-02", date(2026, 3, 5), 3);
    const auto third = trial.dated("CX-03", date(2026, 4, 1), 3);
    const auto broken = trial.link(first, second);
    const auto kept = trial.link(first, third);
    const auto result = schedule(trial.plan);
    const auto move = fix(trial.plan, result, broken);
    REQUIRE(move);
    CHECK(move->initiative == second);
    CHECK(iso(move->from.start) == "2026-03-05");
    CHECK(said(trial, {*move}) == "CX-02 2026-03-09 2026-03-11");
    CHECK(!fix(trial.plan, result, kept));
    CHECK(!fix(trial.plan, result, Id<Dependency>::make()));
}

TEST_CASE("Fix all moves a chain in dependency order and no further than it must") {
    Trial trial{date(2026, 3, 2)};
    const auto c = trial.dated("C", date(2026, 3, 10), 2);
    const auto b = trial.dated("B", date(2026, 3, 4), 3);
    const auto a = trial.dated("A", date(2026, 3, 2), 5);
    const auto roomy = trial.dated("D", date(2026, 3, 30), 2);
    const auto apart = trial.dated("E", date(2026, 3, 3), 1);
    trial.link(a, b);
    trial.link(b, c);
    trial.link(c, roomy);
    const auto fixes = fix_all(trial.plan, past);
    CHECK(said(trial, fixes.moves) == "B 2026-03-09 2026-03-11; C 2026-03-12 2026-03-13");
    CHECK(fixes.remaining.empty());

    for (const auto& move : fixes.moves)
        trial.change(move.initiative, [&](Initiative& row) { row.start = move.to.start; });
    CHECK(schedule(trial.plan).broken.empty());
    CHECK(fix_all(trial.plan, past).moves.empty());
    CHECK(trial.plan.initiatives.find(apart)->start == date(2026, 3, 3));
}

TEST_CASE("Fix all waits for the latest of several predecessors by each type of link") {
    Trial trial{date(2026, 3, 2)};
    const auto a = trial.dated("A", date(2026, 3, 2), 5);
    const auto b = trial.dated("B", date(2026, 3, 4), 5); // to 10 March
    const auto c = trial.dated("C", date(2026, 3, 2), 2);
    trial.link(a, c);
    trial.link(b, c, LinkType::finish_finish, 1); // ends on 11 March
    CHECK(said(trial, fix_all(trial.plan, past).moves) == "C 2026-03-10 2026-03-11");
}

TEST_CASE("Fix all never moves what has started or is done, and says what stays broken") {
    Trial trial{date(2026, 3, 2)};
    const auto today = date(2026, 3, 5);
    const auto first = trial.dated("A", date(2026, 3, 2), 10); // to 13 March
    const auto link_to = [&](const char* code, Status status, Date start, int progress) {
        const auto id = trial.dated(code, start, 2);
        trial.change(id, [&](Initiative& row) {
            row.status = status;
            row.progress = progress;
        });
        return trial.link(first, id);
    };
    const auto active = link_to("B", Status::active, date(2026, 3, 4), 0);
    const auto begun = link_to("C", Status::planned, date(2026, 3, 9), 10);
    const auto blocked = link_to("D", Status::blocked, date(2026, 3, 3), 0);
    link_to("E", Status::done, date(2026, 3, 3), 100);
    link_to("F", Status::dropped, date(2026, 3, 3), 0);
    link_to("G", Status::active, date(2026, 3, 5), 0); // begins today
    link_to("H", Status::blocked, date(2026, 3, 9), 0);
    link_to("I", Status::planned, date(2026, 3, 3), 0);
    const auto fixes = fix_all(trial.plan, today);
    CHECK(said(trial, fixes.moves) ==
          "G 2026-03-16 2026-03-17; H 2026-03-16 2026-03-17; I 2026-03-16 2026-03-17");
    CHECK(fixes.remaining == std::vector{active, begun, blocked});
}

TEST_CASE("Fix all moves only later: a bar that starts after its turn stays") {
    Trial trial{date(2026, 3, 2)};
    const auto a = trial.dated("A", date(2026, 3, 2), 5);
    const auto b = trial.dated("B", date(2026, 6, 1), 5);
    trial.link(a, b);
    CHECK(fix_all(trial.plan, past).moves.empty());
}

TEST_CASE("Fix all moves milestones and due dates as points, and leaves the dateless out") {
    Trial trial{date(2026, 3, 2)};
    const auto work = trial.dated("A", date(2026, 3, 2), 5);
    const auto kept = trial.dated("M-1", date(2026, 3, 6), 0);
    const auto moved = trial.due("M-2", date(2026, 3, 4));
    const auto off = trial.due("M-3", date(2026, 3, 7)); // a Saturday
    const auto dateless = trial.dateless("B", 3);
    const auto after = trial.dated("C", date(2026, 3, 6), 1);
    trial.link(work, kept);
    trial.link(work, moved);
    trial.link(work, off);
    trial.link(work, dateless);
    trial.link(dateless, after);
    CHECK(said(trial, fix_all(trial.plan, past).moves) == "M-2 2026-03-06 2026-03-06");
    trial.link(kept, after);
    CHECK(said(trial, fix_all(trial.plan, past).moves) ==
          "M-2 2026-03-06 2026-03-06; C 2026-03-09 2026-03-09");
}

TEST_CASE("Fix all does nothing to a damaged plan with a circle") {
    Trial trial{date(2026, 3, 2)};
    const auto a = trial.dated("A", date(2026, 3, 2), 5);
    const auto b = trial.dated("B", date(2026, 3, 2), 5);
    trial.link(a, b);
    trial.link(b, a);
    CHECK(fix_all(trial.plan, past).moves.empty());
}
