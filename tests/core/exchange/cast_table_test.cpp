#include "core/exchange/cast_table.h"

#include "core/choose/session.h"
#include "core/exchange/csv.h"
#include "tests/support/scripted.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

struct Room : ScriptedPlan {
    explicit Room(std::string_view how = "feasibility=yes buy_in=yes dots=3") {
        run_all(R"(add initiatives code=CX-01 title=Bill
            add initiatives code=CX-02 title=Chat
            add initiatives code=CX-03 title=Visits)");
        run_all("add sessions title=Next items=\"CX-01; CX-02; CX-03\" participants=\"Ann; Bo\" " +
                std::string{how});
        const auto keys = *make_seal_keys("open sesame", least_seal_cost);
        REQUIRE(edit([&](Edit& edit) { open_session(edit, session(), keys, Date{20'508}); }));
    }
    Id<RankingSession> session() const { return find<RankingSession>("RS-1"); }
    Result<CastTable> read(std::string_view text) const {
        return read_cast_table(*read_csv(std::string{text}), plan(), session());
    }
    /// What is wrong in which row.
    std::vector<std::pair<std::size_t, CastIssue>> problems(std::string_view text) const {
        std::vector<std::pair<std::size_t, CastIssue>> all;
        const auto table = *read(text);
        for (const CastProblem& each : table.problems) all.emplace_back(each.row, each.issue);
        return all;
    }
};

using Problems = std::vector<std::pair<std::size_t, CastIssue>>;

} // namespace

TEST_CASE("Ballots of a session are read from rows for each item, by code or title") {
    Room room;
    const auto read = room.read("Voter,Item,Rank,Feasibility,Buy-in,Dots\n"
                                "ann,CX-02,10,4,5,2\n"
                                "Bo,Visits,1,,,\n"
                                "Ann,bill,20,,1,1\n");
    REQUIRE(read);
    CHECK(read->problems.empty());
    REQUIRE(read->ballots.size() == 2);
    const BallotPaper& ann = read->ballots[0].paper;
    CHECK(read->ballots[0].ranked == 2);
    CHECK(ann[0] == Opinion{2, {}, 1, 1});
    CHECK(ann[1] == Opinion{1, 4, 5, 2});
    CHECK(ann[2] == Opinion{});
    CHECK(read->ballots[1].paper[2].place == 1);
    REQUIRE(room.edit([&](Edit& edit) { cast_ballots(edit, read->ballots); }));
    CHECK(room.plan().sealed_ballots.size() == 2);
}

TEST_CASE("Or from a row for each ballot") {
    Room room;
    const auto read = room.read("voter;ranking\nAnn;CX-03>CX-01=CX-02\nBo;\n");
    REQUIRE(read);
    REQUIRE(read->ballots.size() == 2);
    CHECK(read->ballots[0].paper[2].place == 1);
    CHECK(read->ballots[0].paper[0].place == 2);
    CHECK(read->ballots[0].paper[1].place == 2);
    CHECK(read->ballots[1].ranked == 0);
}

TEST_CASE("What can't be cast is told row by row, and nothing of that voter is cast") {
    Room room;
    using enum CastIssue;
    CHECK(room.problems("voter,item,rank\nAnn,CX-09,1\nAnn,CX-01,1\n") ==
          Problems{{1, unknown_item}});
    CHECK(room.read("voter,item,rank\nAnn,CX-09,1\nAnn,CX-01,1\nBo,CX-01,1\n")->ballots.size() ==
          1);
    CHECK(room.problems("voter,item,rank\nAnn,CX-01,1\nAnn,Bill,2\n") == Problems{{2, item_twice}});
    CHECK(room.problems("voter,item,rank\nCy,CX-01,1\n,CX-01,1\nAnn,,1\n") ==
          Problems{{1, unknown_voter}, {2, no_voter}, {3, no_item}});
    CHECK(room.problems("voter,item,rank\nAnn,CX-01,first\n") == Problems{{1, bad_rank}});
    CHECK(room.problems("voter,item,rank,feasibility,buy-in\nAnn,CX-01,1,6,0\n") ==
          Problems{{1, bad_feasibility}, {1, bad_buy_in}});
    CHECK(room.problems("voter,item,rank,dots\nAnn,CX-01,1,2\nAnn,CX-02,2,2\n") ==
          Problems{{2, too_many_dots}});
    CHECK(room.problems("voter,ranking\nAnn,CX-01>CX-02\nAnn,CX-02\nBo,CX-01>>CX-02\n") ==
          Problems{{2, voter_twice}, {3, bad_ranking}});
    CHECK(room.problems("voter,item,rank\nAnn,\"CX-01,1\n") == Problems{{1, unclosed_quote}});
}

TEST_CASE("What the session does not ask is not read") {
    Room room{""};
    const auto read = room.read("voter,item,rank,feasibility,dots\nAnn,CX-01,1,9,99\n");
    CHECK(read->problems.empty());
    CHECK(read->ballots[0].paper[0] == Opinion{1, {}, {}, 0});
}

TEST_CASE("A table without the columns or without a row is no table of ballots") {
    Room room;
    CHECK(room.read("who,what\nAnn,CX-01\n").error() ==
          Error{ErrorCode::no_ballot_columns, "who, what", {}});
    CHECK(room.read("voter,item,rank\n").error().code == ErrorCode::no_ballots);
    REQUIRE(room.edit([&](Edit& edit) { close_unopened(edit, room.session()); }));
    CHECK(room.read("voter,ranking\nAnn,CX-01\n").error().code == ErrorCode::session_not_open);
}
