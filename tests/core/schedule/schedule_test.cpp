#include "core/schedule/schedule.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

std::string early(const Schedule& schedule, Id<Initiative> id) {
    const auto* item = schedule.find(id);
    REQUIRE(item != nullptr);
    REQUIRE(item->early);
    return iso(item->early->start) + " " + iso(item->early->finish);
}

std::string late(const Schedule& schedule, Id<Initiative> id) {
    const auto* item = schedule.find(id);
    REQUIRE(item != nullptr);
    REQUIRE(item->late);
    return iso(item->late->start) + " " + iso(item->late->finish);
}

} // namespace

TEST_CASE("Six tasks with every type of link come out as in the MS Project file") {
    Trial trial{date(2026, 3, 2)};
    const auto interview = trial.dateless("T-1", 5);
    const auto map = trial.dateless("T-2", 4);
    const auto score = trial.dateless("T-3", 3);
    const auto report = trial.dateless("T-4", 4);
    const auto old_line = trial.dateless("T-5", 3);
    const auto agreed = trial.dateless("T-6", 0);
    trial.link(interview, map, LinkType::finish_start, 1);
    trial.link(map, score, LinkType::start_start, 2);
    trial.link(score, report, LinkType::finish_finish, 1);
    trial.link(report, old_line, LinkType::start_finish, 3);
    trial.link(report, agreed);

    const auto result = schedule(trial.plan);
    CHECK(early(result, interview) == "2026-03-02 2026-03-06");
    CHECK(early(result, map) == "2026-03-10 2026-03-13");
    CHECK(early(result, score) == "2026-03-12 2026-03-16");
    CHECK(early(result, report) == "2026-03-12 2026-03-17");
    CHECK(early(result, agreed) == "2026-03-17 2026-03-17");
    CHECK(iso(*result.finish) == "2026-03-17");
    CHECK(result.working_days == 12);
    CHECK(result.find(report)->critical);
    // It ends no earlier than three days after task 4 starts, so its three days begin with task 4.
    CHECK(early(result, old_line) == "2026-03-12 2026-03-16");
    CHECK(result.find(old_line)->slack == 1);
    CHECK(result.find(old_line)->free_slack == 1);
}

TEST_CASE("A holiday after the predecessor's end puts the successor off by a day") {
    Trial trial{date(2026, 4, 1), "2026-04-03 2026-04-06"};
    const auto first = trial.dated("CX-01", date(2026, 4, 1), 2);
    const auto second = trial.dateless("CX-02", 2);
    trial.link(first, second);
    const auto result = schedule(trial.plan);
    CHECK(early(result, second) == "2026-04-07 2026-04-08");
    CHECK(result.working_days == 4);
}

TEST_CASE("An own start means not before, also where nothing works") {
    Trial trial{date(2026, 3, 2)};
    const auto first = trial.dateless("CX-01", 5);
    const auto later = trial.dated("CX-02", date(2026, 3, 21), 2);
    const auto before = trial.dated("CX-03", date(2026, 2, 23), 1);
    trial.link(first, later);
    const auto result = schedule(trial.plan);
    CHECK(early(result, first) == "2026-03-02 2026-03-06");
    CHECK(late(result, first) == "2026-03-16 2026-03-20");
    CHECK(result.find(first)->slack == 10);
    CHECK(!result.find(first)->critical);
    CHECK(early(result, later) == "2026-03-23 2026-03-24");
    CHECK(iso(result.find(later)->own->start) == "2026-03-21");
    CHECK(early(result, before) == "2026-02-23 2026-02-23");
}

TEST_CASE("A negative lag overlaps, but nothing begins before the plan unless it says so") {
    Trial trial{date(2026, 3, 2)};
    const auto first = trial.dateless("CX-01", 5);
    const auto overlapping = trial.dateless("CX-02", 3);
    const auto too_early = trial.dateless("CX-03", 3);
    trial.link(first, overlapping, LinkType::finish_start, -2);
    trial.link(first, too_early, LinkType::finish_start, -9);
    const auto result = schedule(trial.plan);
    CHECK(early(result, overlapping) == "2026-03-05 2026-03-09");
    CHECK(early(result, too_early) == "2026-03-02 2026-03-04");
}

TEST_CASE("A due date moves no early or late date") {
    Trial trial{date(2026, 3, 2)};
    const auto first = trial.dated("CX-01", date(2026, 3, 2), 5);
    const auto second = trial.dated("CX-02", date(2026, 3, 2), 5);
    trial.change(second, [](Initiative& row) { row.due = date(2026, 3, 6); });
    trial.link(first, second);
    const auto result = schedule(trial.plan);
    CHECK(early(result, second) == "2026-03-09 2026-03-13");
    CHECK(late(result, second) == "2026-03-09 2026-03-13");
}

TEST_CASE("Done work stays where it was, pushes what follows and is never critical") {
    Trial trial{date(2026, 3, 2)};
    const auto before = trial.dateless("CX-01", 20);
    const auto done = trial.dated("CX-02", date(2026, 3, 9), 5);
    const auto after = trial.dateless("CX-03", 2);
    trial.status(done, Status::done);
    trial.link(before, done);
    trial.link(done, after);
    const auto result = schedule(trial.plan);
    CHECK(early(result, done) == "2026-03-09 2026-03-13");
    CHECK(late(result, done) == "2026-03-09 2026-03-13");
    CHECK(result.find(done)->slack == 0);
    CHECK(!result.find(done)->critical);
    CHECK(early(result, after) == "2026-03-16 2026-03-17");
    CHECK(result.find(before)->slack == 0); // the component ends with it on 27 March
    CHECK(result.find(before)->critical);
    CHECK(result.find(after)->slack == 8);
    CHECK(result.broken.empty());
}

TEST_CASE("Dropped work takes no part, nor do its dependencies") {
    Trial trial{date(2026, 3, 2)};
    const auto first = trial.dated("CX-01", date(2026, 3, 2), 5);
    const auto dropped = trial.dated("CX-02", date(2026, 3, 2), 50);
    const auto after = trial.dated("CX-03", date(2026, 3, 3), 1);
    trial.status(dropped, Status::dropped);
    trial.link(first, dropped);
    trial.link(dropped, after);
    const auto result = schedule(trial.plan);
    CHECK(!result.find(dropped)->early);
    CHECK(!result.find(dropped)->late);
    CHECK(!result.find(dropped)->critical);
    CHECK(iso(result.find(dropped)->own->finish) == "2026-05-08");
    CHECK(early(result, after) == "2026-03-03 2026-03-03");
    CHECK(result.broken.empty());
    CHECK(iso(*result.finish) == "2026-03-06");
}

TEST_CASE("A point shows the day that its instant closes or opens") {
    Trial trial{date(2026, 3, 2)};
    const auto work = trial.dateless("CX-01", 5);
    const auto at_end = trial.dateless("M-1", 0);
    const auto at_start = trial.dateless("M-2", 0);
    const auto monday = trial.dated("M-3", date(2026, 3, 9), 0);
    const auto same_day = trial.dated("M-4", date(2026, 3, 6), 0);
    const auto chained = trial.dateless("M-5", 0);
    const auto next = trial.dateless("CX-02", 1);
    const auto saturday = trial.due("M-6", date(2026, 3, 14));
    trial.link(work, at_end);
    trial.link(work, at_start, LinkType::start_start);
    trial.link(work, monday);
    trial.link(work, same_day);
    trial.link(monday, chained);
    trial.link(same_day, next);
    const auto result = schedule(trial.plan);
    CHECK(early(result, at_end) == "2026-03-06 2026-03-06");
    CHECK(early(result, at_start) == "2026-03-02 2026-03-02");
    CHECK(late(result, at_start) == "2026-03-09 2026-03-09");
    CHECK(early(result, monday) == "2026-03-09 2026-03-09");
    CHECK(early(result, same_day) == "2026-03-06 2026-03-06");
    CHECK(early(result, chained) == "2026-03-09 2026-03-09");
    CHECK(early(result, next) == "2026-03-09 2026-03-09");
    CHECK(early(result, saturday) == "2026-03-14 2026-03-14");
    CHECK(result.broken.empty());
}

TEST_CASE("What has a due date alone stands at that day's end") {
    Trial trial{date(2026, 3, 2)};
    const auto law = trial.due("CX-01", date(2026, 3, 20)); // a Friday
    const auto bill = trial.dated("CX-02", date(2026, 3, 20), 2);
    trial.link(law, bill);
    auto result = schedule(trial.plan);
    CHECK(early(result, law) == "2026-03-20 2026-03-20");
    CHECK(early(result, bill) == "2026-03-23 2026-03-24");
    REQUIRE(result.broken.size() == 1);
    CHECK(result.broken[0].days == 1);
    CHECK(iso(result.broken[0].fix) == "2026-03-23");

    // Another ending that day is as late as it may be.
    const auto other = trial.dated("CX-03", date(2026, 3, 18), 3);
    trial.link(other, law);
    result = schedule(trial.plan);
    CHECK(result.find(other)->slack == 0);
    CHECK(early(result, law) == "2026-03-20 2026-03-20");
}

TEST_CASE("Broken dependencies are judged on own dates and say how to mend them") {
    Trial trial{date(2026, 1, 1)};
    const auto call = trial.dated("CX-04", date(2026, 2, 9), 54);
    const auto bill = trial.dated("CX-07", date(2026, 4, 15), 88);
    const auto link = trial.link(call, bill);
    const auto result = schedule(trial.plan);
    REQUIRE(result.broken.size() == 1);
    CHECK(iso(result.find(call)->own->finish) == "2026-04-23");
    CHECK(result.broken[0].dependency == link);
    CHECK(result.broken[0].days == 7);
    CHECK(iso(result.broken[0].fix) == "2026-04-24");

    trial.status(bill, Status::done);
    CHECK(schedule(trial.plan).broken.empty());
    trial.status(bill, Status::dropped);
    CHECK(schedule(trial.plan).broken.empty());
    trial.status(bill, Status::planned);
    trial.status(call, Status::dropped);
    CHECK(schedule(trial.plan).broken.empty());
    trial.status(call, Status::done);
    CHECK(schedule(trial.plan).broken.size() == 1);
    trial.change(call, [](Initiative& row) { row.start.reset(); });
    CHECK(schedule(trial.plan).broken.empty());
}

TEST_CASE("Each type of link is broken by its own instants") {
    Trial trial{date(2026, 3, 2)};
    const auto first = trial.dated("CX-01", date(2026, 3, 9), 5);   // to 13 March
    const auto second = trial.dated("CX-02", date(2026, 3, 10), 2); // to 11 March
    const auto broken_by = [&](LinkType type, int lag) {
        Trial copy = trial;
        copy.link(first, second, type, lag);
        const auto broken = schedule(copy.plan).broken;
        return broken.empty() ? std::string{}
                              : std::to_string(broken[0].days) + " " + iso(broken[0].fix);
    };
    CHECK(broken_by(LinkType::finish_start, 0) == "4 2026-03-16");
    CHECK(broken_by(LinkType::finish_start, -4) == "");
    CHECK(broken_by(LinkType::start_start, 1) == "");
    CHECK(broken_by(LinkType::start_start, 2) == "1 2026-03-11");
    CHECK(broken_by(LinkType::finish_finish, 0) == "2 2026-03-12");
    CHECK(broken_by(LinkType::start_finish, 3) == "");
    CHECK(broken_by(LinkType::start_finish, 5) == "2 2026-03-12");
}

TEST_CASE("A milestone on its predecessor's last day is kept, and what follows waits for its end") {
    Trial trial{date(2026, 3, 2)};
    const auto work = trial.dated("CX-01", date(2026, 3, 2), 5);
    const auto reached = trial.dated("M-1", date(2026, 3, 6), 0);
    const auto next = trial.dated("CX-02", date(2026, 3, 6), 1);
    const auto hurried = trial.dated("M-2", date(2026, 3, 5), 0);
    trial.link(work, reached);
    const auto too_soon = trial.link(reached, next);
    const auto short_by_one = trial.link(work, hurried);
    const auto result = schedule(trial.plan);
    REQUIRE(result.broken.size() == 2);
    CHECK(result.broken[0].dependency == too_soon);
    CHECK(result.broken[0].days == 1);
    CHECK(iso(result.broken[0].fix) == "2026-03-09");
    CHECK(result.broken[1].dependency == short_by_one);
    CHECK(result.broken[1].days == 1);
    CHECK(iso(result.broken[1].fix) == "2026-03-06");
}

TEST_CASE("A plan without initiatives has no finish, and one that is damaged does not hang") {
    Trial trial{date(2026, 3, 2)};
    CHECK(!schedule(trial.plan).finish);
    CHECK(schedule(trial.plan).working_days == 0);
    const auto first = trial.dated("CX-01", date(2026, 3, 2), 5);
    const auto second = trial.dated("CX-02", date(2026, 3, 2), 5);
    trial.link(first, second);
    trial.link(second, first);
    trial.link(first, Id<Initiative>::make());
    const auto result = schedule(trial.plan);
    CHECK(!result.finish);
    CHECK(!result.find(first)->early);
    CHECK(result.find(first)->own);
    CHECK(result.broken.size() == 2);
    CHECK(result.find(Id<Initiative>::make()) == nullptr);
}

TEST_CASE("An attempted circle is named by its shortest way round") {
    Trial trial{date(2026, 3, 2)};
    const auto a = trial.dateless("A", 1);
    const auto b = trial.dateless("B", 1);
    const auto c = trial.dateless("C", 1);
    const auto d = trial.dateless("D", 1);
    trial.link(a, b);
    trial.link(b, c);
    trial.link(c, d);
    trial.link(a, c);
    using Circle = std::vector<Id<Initiative>>;
    CHECK(cycle_with(trial.plan, d, a) == Circle{d, a, c, d});
    CHECK(cycle_with(trial.plan, b, a) == Circle{b, a, b});
    CHECK(cycle_with(trial.plan, a, a) == Circle{a, a});
    CHECK(cycle_with(trial.plan, a, d).empty());
    CHECK(cycle_with(trial.plan, d, Id<Initiative>::make()).empty());
    CHECK(cycle_in(trial.plan).empty());
    trial.link(d, b);
    const auto circle = cycle_in(trial.plan);
    REQUIRE(circle.size() == 4);
    CHECK(circle.front() == circle.back());
}
