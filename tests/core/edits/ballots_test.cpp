#include "core/edits/ballots.h"

#include "core/choose/session.h"
#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

#include <set>

using namespace updraft;
using namespace updraft::testing;

namespace {

const Date today = *make_date(2026, 2, 24);

/// A plan whose people are asked to rank three initiatives.
struct Room : ScriptedPlan {
    explicit Room(std::string_view participants = "Ann (Billing); Bo (Billing); Cy (Billing)",
                  std::string_view how = "")
        : keys{*make_seal_keys("open sesame", least_seal_cost)} {
        run_all(R"(add initiatives code=CX-01 title=Bill
            add initiatives code=CX-02 title=Chat
            add initiatives code=CX-03 title=Visits)");
        run_all("add sessions title=Next items=\"CX-01; CX-02; CX-03\" participants=\"" +
                std::string{participants} + "\" " + std::string{how});
    }
    Id<RankingSession> session() const { return find<RankingSession>("RS-1"); }
    Result<Change> open() {
        return edit([&](Edit& edit) { open_session(edit, session(), keys, today); });
    }
    Result<Change> cast(std::size_t participant, const BallotPaper& paper) {
        const auto id = participants_of(plan(), session())[participant]->id;
        return edit([&](Edit& edit) { cast_ballot(edit, id, paper); });
    }
    Result<Change> reveal() {
        const auto key = *unlock(plan().session_keys.begin()->locked, "open sesame");
        return edit([&](Edit& edit) { reveal_ballots(edit, session(), key); });
    }
    std::multiset<std::string> rankings() const {
        std::multiset<std::string> all;
        for (const Ballot& ballot : plan().ballots)
            all.insert(get("ballots", to_string(ballot.id.uuid), "ranking"));
        return all;
    }

    SealKeys keys;
};

BallotPaper order(std::optional<int> a, std::optional<int> b, std::optional<int> c) {
    return {{a, {}, {}, 0}, {b, {}, {}, 0}, {c, {}, {}, 0}};
}

} // namespace

TEST_CASE("Ballots are cast, revealed, and read as orders with ties") {
    Room room;
    REQUIRE(room.open());
    REQUIRE(room.cast(0, order(1, 2, 3)));
    REQUIRE(room.cast(1, order(2, 1, 1)));
    REQUIRE(room.cast(2, order({}, 1, {})));
    CHECK(room.plan().sealed_ballots.size() == 3);
    CHECK(room.plan().ballots.empty());
    REQUIRE(room.reveal());
    CHECK(room.rankings() ==
          std::multiset<std::string>{"CX-01>CX-02>CX-03", "CX-02=CX-03>CX-01", "CX-02"});
    CHECK(room.plan().sealed_ballots.empty());
    CHECK(room.plan().session_keys.empty());
    CHECK(room.get("sessions", "RS-1", "state") == "revealed");
    CHECK(room.get("sessions", "RS-1", "date") == "2026-02-24");
}

TEST_CASE("One may change one's own ballot until the reveal, and the last one counts") {
    Room room;
    REQUIRE(room.open());
    REQUIRE(room.cast(0, order(1, 2, 3)));
    REQUIRE(room.cast(0, order(3, 2, 1)));
    CHECK(room.plan().sealed_ballots.size() == 1);
    REQUIRE(room.reveal());
    CHECK(room.rankings() == std::multiset<std::string>{"CX-03>CX-02>CX-01"});
    CHECK(room.cast(0, order(1, 2, 3)).error().code == ErrorCode::session_not_open);
}

TEST_CASE("All sealed ballots of a session are as long as one another, and none looks alike") {
    Room room;
    REQUIRE(room.open());
    REQUIRE(room.cast(0, order(1, 2, 3)));
    REQUIRE(room.cast(1, order(1, 2, 3)));
    REQUIRE(room.cast(2, order({}, {}, {})));
    std::set<std::size_t> lengths;
    std::set<std::vector<std::uint8_t>> boxes;
    for (const SealedBallot& row : room.plan().sealed_ballots) {
        lengths.insert(row.box.size());
        boxes.insert(row.box);
    }
    CHECK(lengths.size() == 1);
    CHECK(boxes.size() == 3);
}

TEST_CASE("After the reveal neither file nor history holds a sealed ballot or its key") {
    Room room;
    REQUIRE(room.open());
    std::vector<std::string> traces;
    const auto keep = [&](const std::vector<std::uint8_t>& bytes) {
        traces.emplace_back(bytes.begin(), bytes.end());
    };
    keep(room.plan().session_keys.begin()->locked);
    REQUIRE(room.cast(0, order(1, 2, 3)));
    keep(room.plan().sealed_ballots.begin()->box);
    REQUIRE(room.cast(0, order(2, 1, 3)));
    keep(room.plan().sealed_ballots.begin()->box);
    const auto id = room.plan().sealed_ballots.begin()->id.uuid;
    traces.emplace_back(id.bytes.begin(), id.bytes.end());
    const auto held = [&] {
        const auto bytes = bytes_of(room.document->path());
        return std::ranges::count_if(traces, [&](const std::string& trace) {
            return bytes.find(trace) != std::string::npos;
        });
    };
    CHECK(held() == 3); // the ballot that was replaced has gone already
    REQUIRE(room.reveal());
    CHECK(held() == 0);
}

TEST_CASE("A session that is not named keeps no way from a person to a ballot") {
    Room room;
    REQUIRE(room.open());
    for (const auto i : {0U, 1U, 2U}) REQUIRE(room.cast(i, order(1, 2, 3)));
    REQUIRE(room.reveal());
    for (const Ballot& ballot : room.plan().ballots) CHECK_FALSE(ballot.voter);
    for (const Participant* each : participants_of(room.plan(), room.session())) CHECK(each->cast);
}

TEST_CASE("A named session tells whose ballot is whose") {
    Room room{"Ann; Bo", "named=yes"};
    REQUIRE(room.open());
    REQUIRE(room.cast(1, order(3, 2, 1)));
    REQUIRE(room.reveal());
    const auto id = to_string(room.plan().ballots.begin()->id.uuid);
    CHECK(room.get("ballots", id, "ranking") == "CX-03>CX-02>CX-01");
    CHECK(room.plan().ballots.begin()->voter ==
          participants_of(room.plan(), room.session())[1]->id);
}

TEST_CASE("Departments that fewer than three ballots share are told of together, or not at all") {
    const auto departments = [](std::string_view participants) {
        Room room{participants};
        REQUIRE(room.open());
        const auto count = participants_of(room.plan(), room.session()).size();
        for (std::size_t i = 0; i < count; ++i) REQUIRE(room.cast(i, order(1, 2, 3)));
        REQUIRE(room.reveal());
        std::multiset<std::string> all;
        for (const Ballot& ballot : room.plan().ballots) all.insert(ballot.department);
        return all;
    };
    using Names = std::multiset<std::string>;
    CHECK(departments("A (X); B (X); C (X); D (Y); E (Y); F (Z)") ==
          Names{"X", "X", "X", "", "", ""});
    // One alone would be known by the group of those who are hidden.
    CHECK(departments("A (X); B (X); C (X); D (Y)") == Names{"", "", "", ""});
    CHECK(departments("A (X); B (X); C (X); D (Y); E (Y); F (Y); G (Z)") ==
          Names{"", "", "", "", "Y", "Y", "Y"});
    CHECK(departments("A (X); B (Y)") == Names{"", ""});
}

TEST_CASE("A session opens with two items and somebody to rank them, and then stays as it is") {
    ScriptedPlan trial;
    const auto keys = *make_seal_keys("open sesame", least_seal_cost);
    trial.run_all(R"(add initiatives code=CX-01 title=Bill
        add initiatives code=CX-02 title=Chat
        add sessions title=Next items=CX-01)");
    const auto open = [&] {
        return trial.edit([&](Edit& edit) {
            open_session(edit, trial.find<RankingSession>("RS-1"), keys, today);
        });
    };
    CHECK(open().error().code == ErrorCode::nothing_to_rank);
    trial.run_all("set sessions RS-1 items=\"CX-01; CX-02\"");
    CHECK(open().error().code == ErrorCode::nobody_ranks);
    trial.run_all("set sessions RS-1 participants=Ann");
    REQUIRE(open());
    CHECK(open().error().code == ErrorCode::session_opened);
    for (const auto* change : {"question=Other", "items=CX-01", "participants=Bo", "named=yes"})
        CHECK(trial.run("set sessions RS-1 " + std::string{change}).error().code ==
              ErrorCode::session_opened);
    CHECK(trial.run("set sessions RS-1 items=\"CX-01; CX-02\" title=\"What next\""));
    CHECK(trial.run("set sessions RS-1 state=closed").error().code == ErrorCode::not_settable);
}

TEST_CASE("A ballot with too many dots or an opinion off the scale is not cast") {
    Room room{"Ann", "dots=2"};
    REQUIRE(room.open());
    auto paper = order(1, 2, 3);
    paper[0].dots = 2;
    REQUIRE(room.cast(0, paper));
    paper[1].dots = 1;
    CHECK(room.cast(0, paper).error() == Error{ErrorCode::too_many_dots, "2", {}});
    paper = order(1, 2, 4);
    CHECK(room.cast(0, paper).error().subject == "Rank");
    paper = order(1, 2, 3);
    paper[0].feasibility = 6;
    CHECK(room.cast(0, paper).error().subject == "Feasibility");
    paper.pop_back();
    CHECK_FALSE(room.cast(0, paper));
    CHECK(room.plan().sealed_ballots.size() == 1);
}

TEST_CASE("No undo goes back behind a ballot, and a session can end without a result") {
    Room room;
    REQUIRE(room.open());
    REQUIRE(room.cast(0, order(1, 2, 3)));
    CHECK(room.document->undo().error().code == ErrorCode::undo_stops_at_final);
    REQUIRE(room.edit([&](Edit& edit) { close_unopened(edit, room.session()); }));
    CHECK(room.get("sessions", "RS-1", "state") == "closed");
    CHECK(room.plan().sealed_ballots.empty());
    CHECK(room.plan().session_keys.empty());
    CHECK(room.plan().ballots.empty());
    CHECK(room.document->undo().error().code == ErrorCode::undo_stops_at_final);
}

TEST_CASE("A ballot of another key opens nothing, and nothing is revealed then") {
    Room room;
    REQUIRE(room.open());
    REQUIRE(room.cast(0, order(1, 2, 3)));
    const auto other = *make_seal_keys("open sesame", least_seal_cost);
    const auto key = *unlock(other.locked_key, "open sesame");
    CHECK(room.edit([&](Edit& edit) { reveal_ballots(edit, room.session(), key); }).error().code ==
          ErrorCode::damaged_seal);
    CHECK(room.plan().sealed_ballots.size() == 1);
    CHECK(room.get("sessions", "RS-1", "state") == "open");
}

TEST_CASE("Scripts can't make, copy or remove ballots") {
    Room room;
    CHECK(room.run("add ballots session=RS-1").error().code == ErrorCode::not_settable);
    REQUIRE(room.open());
    REQUIRE(room.cast(0, order(1, 2, 3)));
    REQUIRE(room.reveal());
    const auto id = to_string(room.plan().ballots.begin()->id.uuid);
    CHECK(room.run("remove ballots " + id).error().code == ErrorCode::ballots_stay);
    REQUIRE(room.run("remove sessions RS-1"));
    CHECK(room.plan().ballots.empty());
    CHECK(room.plan().ballot_marks.empty());
}

TEST_CASE("People bring their departments into a session, and stay the same when it is changed") {
    ScriptedPlan trial;
    trial.run_all(R"(add people name="Ann Lee" department=Billing
        add sessions title=Next participants="Ann Lee; Bo (Field); Ann lee")");
    CHECK(trial.get("sessions", "RS-1", "participants") == "Ann Lee (Billing); Bo (Field)");
    const auto first = trial.plan().participants.begin()->id;
    trial.run_all("set sessions RS-1 participants=\"Cy; Ann Lee (Legal)\"");
    CHECK(trial.get("sessions", "RS-1", "participants") == "Cy; Ann Lee (Legal)");
    CHECK(trial.plan().participants.find(first) != nullptr);
}
