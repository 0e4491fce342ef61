#include "core/schedule/load.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <random>

using namespace updraft;

TEST_CASE("A team without a capacity has its members' days a week ÷ 5") {
    Trial trial{date(2026, 3, 2)};
    const auto team = trial.team("Billing", {});
    for (const double days : {5.0, 3.0, 0.5}) {
        Person person;
        person.name = "P" + std::to_string(days);
        person.days_a_week = days;
        Member member;
        member.team = team;
        member.person = trial.add(person);
        trial.add(member);
    }
    CHECK(capacity_of(trial.plan, *trial.plan.teams.find(team)) == Approx(1.7));
    trial.change(team, [](Team& row) { row.capacity = 4; });
    CHECK(capacity_of(trial.plan, *trial.plan.teams.find(team)) == 4);
}

TEST_CASE("Overloads are spans of constant need over consecutive working days") {
    Trial trial{date(2026, 3, 2)};
    const auto team = trial.team("Digital", 2);
    const auto a = trial.dated("CX-01", date(2026, 3, 2), 10); // to 13 March
    const auto b = trial.dated("CX-02", date(2026, 3, 5), 4);  // to 10 March
    const auto c = trial.dated("CX-03", date(2026, 3, 10), 4); // to 13 March
    const auto d = trial.dated("CX-04", date(2026, 3, 16), 1);
    trial.need(a, team, 1.5);
    trial.need(b, team, 1);
    trial.need(c, team, 1);
    trial.need(d, team, 2.5);
    const auto done = trial.dated("CX-05", date(2026, 3, 2), 30);
    const auto dropped = trial.dated("CX-06", date(2026, 3, 2), 30);
    const auto dateless = trial.dateless("CX-07", 30);
    const auto point = trial.dated("CX-08", date(2026, 3, 3), 0);
    for (const auto id : {done, dropped, dateless, point}) trial.need(id, team, 9);
    trial.status(done, Status::done);
    trial.status(dropped, Status::dropped);

    const auto result = schedule(trial.plan);
    std::string found;
    for (const auto& one : result.overloads)
        found += iso(one.from) + " " + iso(one.until) + " " + fmt::format("{}\n", one.need);
    CHECK(found == "2026-03-05 2026-03-09 2.5\n"
                   "2026-03-10 2026-03-10 3.5\n"
                   "2026-03-11 2026-03-16 2.5\n");
    CHECK(result.overloads[0].team == team);
    CHECK(result.overloads[0].capacity == 2);

    const auto loads = team_loads(trial.plan, result);
    REQUIRE(loads.size() == 1);
    CHECK(loads[0].spans.size() == 4);
    CHECK(peak(loads[0], date(2026, 3, 2), date(2026, 3, 4)) == 1.5);
    CHECK(peak(loads[0], date(2026, 3, 9), date(2026, 3, 13)) == 3.5);
    CHECK(peak(loads[0], date(2026, 3, 17), date(2026, 4, 30)) == 0);
}

TEST_CASE("A need that equals the capacity, in whatever parts, is no overload") {
    Trial trial{date(2026, 3, 2)};
    const auto team = trial.team("Words", 0.6);
    for (const double people : {0.1, 0.2, 0.3})
        trial.need(trial.dated("CX", date(2026, 3, 2), 5), team, people);
    CHECK(schedule(trial.plan).overloads.empty());
}

TEST_CASE("Spans of load equal the sum of needs on every single day") {
    std::mt19937 random{11};
    const auto number = [&](int low, int high) {
        return std::uniform_int_distribution{low, high}(random);
    };
    for (int round = 0; round < 30; ++round) {
        Trial trial{date(2026, 3, 2), "2026-03-17 2026-04-06"};
        const auto team = trial.team("Field", 3);
        for (int i = 0; i < 15; ++i)
            trial.need(trial.dated("CX", date(2026, 3, 1) + number(0, 60), number(0, 20)), team,
                       number(1, 8) / 4.0);
        const auto result = schedule(trial.plan);
        const auto loads = team_loads(trial.plan, result);
        const auto calendar = working_days(trial.plan.about());
        for (Date day = date(2026, 2, 25); day < date(2026, 6, 30); day = day + 1) {
            double expected = 0;
            for (const auto& need : trial.plan.needs) {
                const auto own = *result.find(need.initiative)->own;
                if (own.days > 0 && day >= own.start && day <= own.finish) expected += need.people;
            }
            if (calendar.works(day)) REQUIRE(peak(loads[0], day, day) == expected);
        }
    }
}
