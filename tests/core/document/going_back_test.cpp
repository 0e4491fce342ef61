#include "core/choose/session.h"
#include "core/edits/ballots.h"
#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace updraft;
using namespace updraft::testing;

namespace {

/// A plan with a ranking that is open, and a version from then.
struct Room : ScriptedPlan {
    explicit Room(const Surroundings& around = surroundings()) : ScriptedPlan{around} {
        run_all(R"(add initiatives code=CX-01 title=Bill
            add initiatives code=CX-02 title=Chat
            add sessions title=Next items="CX-01; CX-02" participants="Ann; Bo"
            add initiatives code=CX-03 title=Later)");
        REQUIRE(edit(
            [&](Edit& edit) { open_session(edit, session(), keys, *make_date(2026, 2, 24)); }));
        cast(0, {{1, {}, {}, 0}, {2, {}, {}, 0}});
        REQUIRE(document->save_version("Open"));
    }
    Id<RankingSession> session() const { return find<RankingSession>("RS-1"); }
    SessionState state() const { return plan().sessions.find(session())->state; }
    void cast(std::size_t person, const BallotPaper& paper) {
        const auto id = participants_of(plan(), session())[person]->id;
        REQUIRE(edit([&](Edit& edit) { cast_ballot(edit, id, paper); }));
    }
    void reveal() {
        const auto key = *unlock(plan().session_keys.begin()->locked, "open sesame");
        REQUIRE(edit([&](Edit& edit) { reveal_ballots(edit, session(), key); }));
    }

    SealKeys keys = *make_seal_keys("open sesame", least_seal_cost);
};

} // namespace

TEST_CASE("Who goes back to a version from an open ranking keeps what was opened since") {
    Room room;
    room.reveal();
    room.run_all("set initiatives CX-01 title=Invoice");
    REQUIRE(room.document->restore_version("Open"));
    CHECK(room.get("initiatives", "CX-01", "title") == "Bill");
    CHECK(room.state() == SessionState::revealed);
    CHECK(room.plan().ballots.size() == 1);
    CHECK(room.plan().session_keys.empty());
    CHECK(room.plan().sealed_ballots.empty());
    REQUIRE(room.document->undo());
    CHECK(room.get("initiatives", "CX-01", "title") == "Invoice");
    CHECK(room.state() == SessionState::revealed);
}

TEST_CASE("Who goes back while people rank loses no ballot") {
    Room room;
    room.cast(0, {{2, {}, {}, 0}, {1, {}, {}, 0}}); // Ann thought again
    room.cast(1, {{2, {}, {}, 0}, {1, {}, {}, 0}});
    REQUIRE(room.document->restore_version("Open"));
    CHECK(room.state() == SessionState::open);
    room.reveal();
    REQUIRE(room.plan().ballots.size() == 2);
    for (const Ballot& ballot : room.plan().ballots)
        CHECK(room.get("ballots", to_string(ballot.id.uuid), "ranking") == "CX-02>CX-01");
}

TEST_CASE("A ranking of what an earlier version does not know keeps its name, or lets it go") {
    Room room;
    room.run_all(R"(add initiatives code=CX-04 title=New
        add sessions title="In preparation" items="CX-01; CX-04")");
    REQUIRE(room.document->restore_version("Open"));
    CHECK(room.get("sessions", "RS-2", "items") == "CX-01");
    room.run_all(R"(add initiatives code=CX-04 title=New
        add sessions title=Second items="CX-01; CX-04" participants=Ann)");
    const auto second = room.find<RankingSession>("RS-3");
    REQUIRE(room.edit(
        [&](Edit& edit) { open_session(edit, second, room.keys, *make_date(2026, 2, 24)); }));
    REQUIRE(room.document->restore_version("Open"));
    const auto items = items_of(room.plan(), second);
    REQUIRE(items.size() == 2);
    CHECK(items[1]->code == "CX-04");
    CHECK_FALSE(items[1]->initiative);
}

TEST_CASE("A backup that is put back leaves rankings as they are") {
    const Folder state;
    Room room{surroundings(state.path)};
    room.document->backup_before("import");
    while (room.document->backing_up()) std::this_thread::yield();
    room.reveal();
    const auto backups = room.document->backups();
    REQUIRE_FALSE(backups.empty());
    REQUIRE(room.document->put_back(backups.back()));
    CHECK(room.state() == SessionState::revealed);
    CHECK(room.plan().sealed_ballots.empty());
}
