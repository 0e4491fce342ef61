#include "core/edits/sessions.h"

#include "core/choose/session.h"
#include "core/edits/ballots.h"
#include "core/edits/sealed_backups.h"
#include "core/edits/take_ranking.h"
#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace updraft;
using namespace updraft::testing;

namespace {

const Date today = *make_date(2026, 2, 24);

struct Room : ScriptedPlan {
    Room() : keys{*make_seal_keys("open sesame", least_seal_cost)} {
        run_all(R"(add initiatives code=CX-01 title=Bill priority=7
            add initiatives code=CX-02 title=Chat
            add initiatives code=CX-03 title=Visits priority=1
            add requests title=Letters
            add people name="Ann Lee" department=Billing
            add sessions title=Next items="CX-01; CX-02; CR-001" participants="Ann Lee; Bo")");
    }
    Id<RankingSession> session(std::string_view code = "RS-1") const {
        return find<RankingSession>(code);
    }
    void open() {
        REQUIRE(edit([&](Edit& edit) { open_session(edit, session(), keys, today); }));
    }
    void cast(std::size_t participant, const BallotPaper& paper) {
        const auto id = participants_of(plan(), session())[participant]->id;
        REQUIRE(edit([&](Edit& edit) { cast_ballot(edit, id, paper); }));
    }
    void reveal() {
        const auto key = *unlock(plan().session_keys.begin()->locked, "open sesame");
        REQUIRE(edit([&](Edit& edit) { reveal_ballots(edit, session(), key); }));
    }
    std::string items(std::string_view code = "RS-1") const {
        return get("sessions", code, "items");
    }
    std::string people(std::string_view code = "RS-1") const {
        return get("sessions", code, "participants");
    }

    SealKeys keys;
};

BallotPaper order(std::optional<int> a, std::optional<int> b, std::optional<int> c) {
    return {{a, {}, {}, 0}, {b, {}, {}, 0}, {c, {}, {}, 0}};
}

} // namespace

TEST_CASE("A session is prepared item by item and person by person") {
    Room room;
    const auto cx3 = room.find<Initiative>("CX-03");
    const auto cx1 = room.find<Initiative>("CX-01");
    const std::vector<Rankable> wanted{cx3, cx1};
    REQUIRE(room.edit([&](Edit& edit) { rank_items(edit, room.session(), wanted); }));
    CHECK(room.items() == "CX-03; CX-01");
    const auto first = items_of(room.plan(), room.session()).front()->id;
    REQUIRE(room.edit([&](Edit& edit) { move_session_item(edit, first, 1); }));
    CHECK(room.items() == "CX-01; CX-03");
    REQUIRE(room.edit([&](Edit& edit) { drop_items(edit, std::vector{first}); }));
    CHECK(room.items() == "CX-01");

    REQUIRE(room.edit([&](Edit& edit) { add_participant(edit, room.session(), "Cy", "Field"); }));
    CHECK(room.people() == "Ann Lee (Billing); Bo; Cy (Field)");
    CHECK(room.edit([&](Edit& edit) { add_participant(edit, room.session(), "ann lee"); })
              .error()
              .code == ErrorCode::name_taken);
    const auto bo = participants_of(room.plan(), room.session())[1]->id;
    REQUIRE(room.edit([&](Edit& edit) { set_participant(edit, bo, "Bo", "Legal"); }));
    CHECK(room.edit([&](Edit& edit) { set_participant(edit, bo, "Cy", "Legal"); }).error().code ==
          ErrorCode::name_taken);
    REQUIRE(room.edit([&](Edit& edit) { drop_participants(edit, std::vector{bo}); }));
    CHECK(room.people() == "Ann Lee (Billing); Cy (Field)");
    REQUIRE(room.document->undo());
    CHECK(room.people() == "Ann Lee (Billing); Bo (Legal); Cy (Field)");
}

TEST_CASE("Once people rank, neither items nor people change") {
    Room room;
    room.open();
    const auto item = items_of(room.plan(), room.session()).front()->id;
    const auto person = participants_of(room.plan(), room.session()).front()->id;
    const auto refused = [&](const std::function<void(Edit&)>& verb) {
        const auto change = room.edit(verb);
        return !change && change.error().code == ErrorCode::session_opened;
    };
    CHECK(refused([&](Edit& edit) { rank_items(edit, room.session(), {}); }));
    CHECK(refused([&](Edit& edit) { drop_items(edit, std::vector{item}); }));
    CHECK(refused([&](Edit& edit) { move_session_item(edit, item, 1); }));
    CHECK(refused([&](Edit& edit) { add_participant(edit, room.session(), "Cy"); }));
    CHECK(refused([&](Edit& edit) { set_participant(edit, person, "Cy", {}); }));
    CHECK(refused([&](Edit& edit) { drop_participants(edit, std::vector{person}); }));
}

TEST_CASE("A copy of a session is prepared anew, without ballots, date and decisions") {
    Room room;
    room.open();
    room.cast(0, order(1, 2, 3));
    room.reveal();
    room.run_all("set sessions RS-1 decisions=\"Bill first\"");
    room.run_all("remove initiatives CX-02"); // what has gone can't be ranked again
    const Uuid copy = [&] {
        Uuid made;
        REQUIRE(room.edit([&](Edit& edit) { made = prepare_again(edit, room.session()).uuid; }));
        return made;
    }();
    const RankingSession& row = *room.plan().sessions.find({copy});
    CHECK(row.code == "RS-2");
    CHECK(row.state == SessionState::prepared);
    CHECK_FALSE(row.date);
    CHECK(row.decisions.empty());
    CHECK(room.items("RS-2") == "CX-01; CR-001");
    CHECK(room.people("RS-2") == "Ann Lee (Billing); Bo");
    for (const Participant* each : participants_of(room.plan(), row.id)) CHECK_FALSE(each->cast);
    CHECK(room.plan().ballots.size() == 1);
}

TEST_CASE("The room's order becomes priorities and ranks in one step that undo takes back") {
    Room room;
    room.open();
    room.cast(0, order(2, 3, 1));
    room.cast(1, order(2, 3, 1));
    room.reveal();
    room.run_all(R"(add people name=Tom
        set requests CR-001 fits_strategy=yes no_duplicate=yes owner=Tom effort=5 state=qualified)");
    const auto taken = ranks_to_take(room.plan(), room.session());
    REQUIRE(taken.size() == 3);
    CHECK(taken[0].moves_on);
    CHECK(taken[0].request == room.find<Request>("CR-001"));
    CHECK(taken[1].initiative == room.find<Initiative>("CX-01"));
    CHECK(taken[1].before == 7);
    CHECK(taken[1].after == 2);
    REQUIRE(room.edit([&](Edit& edit) { take_ranking(edit, room.session()); }));
    CHECK(room.get("requests", "CR-001", "rank") == "1");
    CHECK(room.get("requests", "CR-001", "state") == "ranked");
    CHECK(room.get("initiatives", "CX-01", "priority") == "2");
    CHECK(room.get("initiatives", "CX-02", "priority") == "3");
    CHECK(room.get("initiatives", "CX-03", "priority") == "1"); // was not ranked
    REQUIRE(room.document->undo());
    CHECK(room.get("initiatives", "CX-01", "priority") == "7");
    CHECK(room.get("requests", "CR-001", "rank").empty());
    CHECK(room.get("requests", "CR-001", "state") == "qualified");
}

TEST_CASE("There is no order to take over before the reveal, nor where nobody ranked") {
    Room room;
    const auto take = [&] {
        return room.edit([&](Edit& edit) { take_ranking(edit, room.session()); }).error().code;
    };
    CHECK(take() == ErrorCode::session_not_open);
    room.open();
    CHECK(take() == ErrorCode::session_sealed);
    CHECK(ranks_to_take(room.plan(), room.session()).empty());
    room.reveal();
    CHECK(take() == ErrorCode::no_ballots);
}

TEST_CASE("Backups made while a session was open go once there is a later one") {
    Folder folder;
    std::vector<Backup> backups;
    for (const std::int64_t sequence : {3, 5, 7}) {
        const auto path = folder.path / std::to_string(sequence);
        std::ofstream{path} << "backup";
        backups.push_back({path, sequence, 6, sequence, "edit"});
    }
    const SealedStretch stretch{4, 8};
    CHECK(forget_sealed_backups(backups, stretch) == false);
    CHECK(std::filesystem::exists(backups[1].path));
    const auto later = folder.path / "9";
    std::ofstream{later} << "backup";
    backups.push_back({later, 9, 6, 9, "reveal"});
    CHECK(forget_sealed_backups(backups, stretch) == true);
    CHECK(std::filesystem::exists(backups[0].path));
    CHECK_FALSE(std::filesystem::exists(backups[1].path));
    CHECK_FALSE(std::filesystem::exists(backups[2].path));
    CHECK(std::filesystem::exists(later));
}
