#include "core/choose/ranking_result.h"

#include "tests/core/choose/trial_ballots.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// A revealed session on initiatives A, B, C… with a ballot for each order.
struct Room : Trial {
    Id<RankingSession> session;
    std::vector<Id<SessionItem>> items;
    std::vector<Id<Initiative>> initiatives;

    explicit Room(int count) : Trial(date(2026, 1, 1)) {
        RankingSession row;
        row.code = "RS-1";
        row.title = "Next";
        row.state = SessionState::revealed;
        session = add(row);
        for (int i = 0; i < count; ++i) {
            const std::string code(1, static_cast<char>('A' + i));
            initiatives.push_back(dateless(code, 5));
            SessionItem item;
            item.session = session;
            item.initiative = initiatives.back();
            item.code = code;
            item.title = "Title of " + code;
            item.position = code;
            items.push_back(add(item));
        }
    }
    Id<Ballot> cast(std::string_view order, std::string department = {}) {
        Ballot ballot;
        ballot.session = session;
        ballot.department = std::move(department);
        const auto id = add(ballot);
        const auto ranks = ranked(order, items.size()).ranks;
        for (std::size_t i = 0; i < items.size(); ++i) {
            BallotMark mark;
            mark.ballot = id;
            mark.item = items[i];
            if (ranks[i]) mark.place = static_cast<int>(*ranks[i]);
            add(mark);
        }
        Participant person;
        person.session = session;
        person.name = "P" + std::to_string(++people);
        person.cast = true;
        add(person);
        return id;
    }
    template <class F> void say(Id<Ballot> ballot, std::size_t item, F&& how) {
        for (const BallotMark& mark : plan.ballot_marks)
            if (mark.ballot == ballot && mark.item == items[item]) return change(mark.id, how);
    }
    void score(std::size_t item, int value) {
        if (!criterion) {
            Criterion row;
            row.name = "Pain";
            row.weight = 1;
            criterion = add(row);
        }
        Score row;
        row.initiative = initiatives[item];
        row.criterion = criterion;
        row.score = value;
        add(row);
    }
    RankingResult result() const { return result_of(plan, session); }
    std::string order() const {
        std::string codes;
        for (const auto& item : result().items) codes += item.code + std::to_string(item.place);
        return codes;
    }

    int people = 0;
    Id<Criterion> criterion;
};

} // namespace

TEST_CASE("Three A>B>C and two B>C>A: A leads in pairs, B on points, and W is 0.28") {
    Room room{3};
    for (int i = 0; i < 3; ++i) room.cast("A>B>C");
    for (int i = 0; i < 2; ++i) room.cast("B>C>A");
    const auto result = room.result();
    CHECK(room.order() == "A1B2C3");
    CHECK(result.items[0].points == 6);
    CHECK(result.items[1].points == 7);
    CHECK(result.items[2].points == 2);
    CHECK(*result.kendall_w == Approx(0.28));
    CHECK(result.agreement == Agreement::split);
    // Points would put B first; in pairs A beats it 3 to 2.
    REQUIRE(result.pair);
    CHECK(result.pair->ahead == 0);
    CHECK_FALSE(result.pair->tied);
    CHECK(result.pair->votes == 3);
    CHECK(result.pair->against == 2);
    // A stands at 1, 1, 1, 3, 3.
    CHECK(result.divided[0] == 0);
    CHECK(result.items[0].ranks == std::vector<double>{1, 1, 1, 3, 3});
    CHECK(result.items[0].firsts == 3);
    CHECK(result.items[0].lasts == 2);
    CHECK(result.items[0].deviation == Approx(0.9798).margin(0.0001));
}

TEST_CASE("Tied items share a place, and the next one counts on behind them") {
    Room room{4};
    room.cast("A>B=C>D");
    room.cast("A>B=C>D");
    room.cast("A>B=C>D");
    CHECK(room.order() == "A1B2C2D4");
    CHECK(*room.result().kendall_w == Approx(1));
    CHECK(room.result().agreement == Agreement::agrees);
    CHECK(room.result().items[1].ranks == std::vector<double>{2.5, 2.5, 2.5});
}

TEST_CASE("What most ballots put before all others is told with how many do") {
    Room room{4};
    room.cast("A>B>C>D");
    room.cast("B>A>D>C");
    room.cast("A>B>D>C");
    room.cast("C>A>B>D");
    room.cast("A>D>C>B");
    const auto result = room.result();
    CHECK(result.common_first == 2);
    CHECK(result.common_ballots == 3);
}

TEST_CASE("Where points tie, the pair decides and says so") {
    Room room{4};
    // A and B: 7 points each; two of three put A before B.
    room.cast("A>B>C>D");
    room.cast("A>B>C>D");
    room.cast("B>C>A>D");
    const auto result = room.result();
    CHECK(result.items[0].code == "A");
    CHECK(result.items[0].points == 7);
    CHECK(result.items[1].points == 7);
    REQUIRE(result.pair);
    CHECK(result.pair->tied);
    CHECK(result.pair->votes == 2);
    CHECK(result.pair->against == 1);
}

TEST_CASE("Score rank stands beside the room's rank, over those that have a score") {
    Room room{4};
    room.cast("A>B>C>D");
    room.score(0, 2);
    room.score(2, 5);
    room.score(3, 3);
    const auto result = room.result();
    CHECK(result.items[0].score_rank == 3);
    CHECK(result.items[0].room_rank == 1);
    CHECK_FALSE(result.items[1].score_rank);
    CHECK(result.items[2].score_rank == 1);
    CHECK(result.items[2].room_rank == 2);
    CHECK(result.items[3].score_rank == 2);
    CHECK(result.items[3].room_rank == 3);
    CHECK(result.differences == std::vector<std::size_t>{0, 2, 3});
}

TEST_CASE("Departments whose mean buy-in is under 3 must be won over, the first items first") {
    Room room{2};
    std::vector<Id<Ballot>> ballots;
    for (const char* department : {"Billing", "Billing", "Billing", "Field", "Field", "Field"})
        ballots.push_back(room.cast("A>B", department));
    const std::array buy_in = {2, 3, 2, 5, 5, 4};
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        room.say(ballots[i], 0, [&](BallotMark& mark) { mark.buy_in = buy_in[i]; });
        room.say(ballots[i], 1, [&](BallotMark& mark) { mark.feasibility = 4; });
    }
    const auto result = room.result();
    REQUIRE(result.departments.size() == 2);
    CHECK(result.departments[0].department == "Billing");
    CHECK(result.departments[0].ballots == 3);
    CHECK(*result.departments[0].items[0].buy_in == Approx(7.0 / 3));
    CHECK(*result.departments[1].items[0].buy_in == Approx(14.0 / 3));
    CHECK_FALSE(result.departments[0].items[1].buy_in);
    CHECK(*result.items[0].opinion.buy_in == Approx(3.5));
    CHECK(*result.items[1].opinion.feasibility == Approx(4));
    REQUIRE(result.to_win_over.size() == 1);
    CHECK(result.to_win_over[0].item == 0);
    CHECK(result.to_win_over[0].department == 0);
}

TEST_CASE("Dots add up, one ballot tells no agreement, and none ranks nothing") {
    Room room{2};
    CHECK(room.result().items.empty());
    CHECK(room.result().ballots == 0);
    const auto only = room.cast("B>A");
    room.say(only, 1, [](BallotMark& mark) { mark.dots = 2; });
    const auto result = room.result();
    CHECK(result.items[0].code == "B");
    CHECK(result.items[0].dots == 2);
    CHECK_FALSE(result.kendall_w);
    CHECK(result.common_first == 0);
    CHECK_FALSE(result.pair);
}

TEST_CASE("A ballot that ties all puts nothing first or last") {
    Room room{3};
    room.cast("A=B=C");
    room.cast("A=B=C");
    const auto result = room.result();
    CHECK(room.order() == "A1B1C1");
    CHECK(result.items[0].firsts == 0);
    CHECK(result.items[0].lasts == 0);
    CHECK_FALSE(result.agreement);
    CHECK(result.common_first == 0);
}
