#include "core/document/document.h"
#include "core/edits/ballots.h"
#include "core/exchange/script.h"
#include "tests/app/program.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace updraft;
using namespace updraft::testing;

namespace {

struct Voted {
    Folder folder;

    Answer rank(const std::string& csv, std::vector<std::string> options = {}) const {
        std::ofstream{folder.path / "ballots.csv"} << csv;
        std::vector<std::string> words{"rank", "--ballots", "ballots.csv"};
        words.insert(words.end(), options.begin(), options.end());
        return updraft_runs(folder, std::move(words));
    }
    Json json(const std::string& csv) const {
        const auto answer = rank(csv, {"--json"});
        INFO(answer.error);
        REQUIRE(answer.code == 0);
        return answer.json();
    }
};

/// Three initiatives, and a session in which Ann is asked about them.
void fill_with_three(Edit& edit) {
    Script script{R"(add initiatives title=Bill
        add initiatives title=Chat
        add initiatives title=Visits
        add sessions title=Next items="CX-01; CX-02; CX-03" participants=Ann)"};
    for (auto words = script.next(); words && !words->empty(); words = script.next())
        run(edit, *read_instruction(*words, edit.plan().about()));
}

} // namespace

TEST_CASE("Ballots are counted under the names that scripts count on") {
    const auto all = Voted{}.json("count,ranking\n3,A>B>C\n2,B>C>A\n");
    std::vector<std::string> keys;
    for (const auto& [name, value] : all.items()) keys.push_back(name); // sorted
    CHECK(keys == std::vector<std::string>{"ballots", "borda", "divided", "kendall_w", "schulze"});
    CHECK(all["ballots"] == 5);
    CHECK(all["borda"] == Json::parse(R"([{"item": "B", "points": 7}, {"item": "A", "points": 6},
                                          {"item": "C", "points": 2}])"));
    CHECK(all["schulze"] == Json::parse(R"([["A"], ["B"], ["C"]])"));
    CHECK(all["kendall_w"].get<double>() == Approx(0.28));
    REQUIRE(all["divided"].size() == 3);
    CHECK(all["divided"][0]["item"] == "A");
    CHECK(all["divided"][0]["low"] == 1);
    CHECK(all["divided"][0]["high"] == 3);
    CHECK(all["divided"][0]["sd"].get<double>() == Approx(std::sqrt(0.96)));
}

TEST_CASE("Tied items stand in natural order, and there is no W of one voter") {
    const auto all = Voted{}.json("voter,item,rank\nAnn,CX-10,1\nAnn,CX-2,1\nAnn,CX-1,2\n");
    CHECK(all["schulze"] == Json::parse(R"([["CX-2", "CX-10"], ["CX-1"]])"));
    CHECK(all["borda"][0] == Json::parse(R"({"item": "CX-2", "points": 1.5})"));
    CHECK(all["borda"][1]["item"] == "CX-10");
    CHECK(all["kendall_w"].is_null());
}

TEST_CASE("Schulze's published examples come out as published") {
    const Folder folder;
    const auto answer = updraft_runs(
        folder, {"--json", "rank", "--ballots", data_file("05-ballots/schulze-45.csv")});
    REQUIRE(answer.code == 0);
    CHECK(answer.json()["schulze"] == Json::parse(R"([["E"], ["A"], ["C"], ["B"], ["D"]])"));
    CHECK(answer.json()["borda"][0]["points"] == 102);
}

TEST_CASE("People get a table of the items and a sentence on how far they agree") {
    const auto answer = Voted{}.rank("count,ranking\n3,A>B>C\n2,B>C>A\n");
    CHECK(answer.out == "5 ballots\n"
                        "item  borda  schulze  best  worst  spread\n"
                        "B     7      2        1     2      0.49\n"
                        "A     6      1        1     3      0.98\n"
                        "C     2      3        2     3      0.49\n"
                        "Kendall's W 0.28. The room is split.\n");
    CHECK(Voted{}.rank("ranking\nA>B\n").out.find("Kendall") == std::string::npos);
}

TEST_CASE("Ballots that cannot be read end with 3 and say in which row") {
    const Voted voted;
    const auto twice = voted.rank("count,ranking\n1,A>B\n1,A>A\n");
    CHECK(twice.code == 3);
    CHECK(twice.error.starts_with("Row 2 ranks “A” a second time"));
    for (const auto* csv :
         {"", "a,b\n1,2\n", "count,ranking\n", "count,ranking\nx,A\n", "voter,item,rank\nAnn,A,x\n",
          "ranking\nA>\n", "voter,item,rank\n,A,1\n"})
        CHECK(voted.rank(csv).code == 3);
    CHECK(updraft_runs(voted.folder, {"rank", "--ballots", "none.csv"}).code == 3);
    CHECK(updraft_runs(voted.folder, {"rank"}).code == 2);
}

TEST_CASE("A session is ranked once its ballots are open, and not before") {
    const Folder folder;
    {
        Basics basics;
        basics.title = "Trial";
        basics.start = *make_date(2026, 1, 1);
        const auto document =
            std::move(*Document::create(folder / "a.updraft", basics, fill_with_three,
                                        {[] { return std::int64_t{0}; }, "Tess", {}}));
        const auto session = document->plan()->sessions.begin()->id;
        const auto keys = *make_seal_keys("open sesame", least_seal_cost);
        const auto rank = [&](std::initializer_list<std::string> words) {
            return updraft_runs(folder, words);
        };
        CHECK(rank({"rank", "a.updraft", "RS-1"}).code == 1); // nobody was asked yet
        REQUIRE(document->edit("open_session", [&](Edit& edit) {
            open_session(edit, session, keys, *make_date(2026, 2, 24));
        }));
        const auto voter = document->plan()->participants.begin()->id;
        REQUIRE(document->edit("cast", [&](Edit& edit) {
            cast_ballot(edit, voter, {{2, {}, {}, 0}, {1, {}, {}, 0}, {{}, {}, {}, 0}});
        }));
        const auto sealed = rank({"--json", "rank", "a.updraft", "rs-1"});
        CHECK(sealed.code == 1);
        CHECK(sealed.error.find("sealed") != std::string::npos);
        CHECK(sealed.out.empty());
        REQUIRE(document->edit("reveal", [&](Edit& edit) {
            reveal_ballots(edit, session, *unlock(keys.locked_key, "open sesame"));
        }));
        const auto open = rank({"--json", "rank", "a.updraft", "RS-1"});
        REQUIRE(open.code == 0);
        CHECK(open.json()["ballots"] == 1);
        CHECK(open.json()["schulze"] == Json::parse(R"([["CX-02"], ["CX-01"], ["CX-03"]])"));
        CHECK(rank({"rank", "a.updraft", "RS-2"}).code == 2);
        CHECK(rank({"rank", "a.updraft"}).code == 2);
        CHECK(rank({"rank"}).code == 2);
        CHECK(rank({"rank", "a.updraft", "RS-1", "--ballots", "x.csv"}).code == 2);
    }
}
