#include "core/exchange/ballots_csv.h"

#include "core/choose/borda.h"
#include "core/choose/schulze.h"
#include "core/exchange/csv.h"
#include "tests/support/plans.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

#include <random>

using namespace updraft;

namespace {

Result<NamedBallots> read(std::string csv) {
    const auto table = read_csv(std::move(csv));
    if (!table) return fail(table.error());
    return read_ballots(*table);
}

NamedBallots good(std::string csv) {
    auto named = read(std::move(csv));
    INFO((named ? "" : std::string{name_of(named.error().code)}));
    REQUIRE(named);
    return std::move(*named);
}

std::vector<int> places(const NamedBallots& named, std::size_t ballot) {
    const auto found = named.ballots.places(ballot);
    return {found.begin(), found.end()};
}

Error wrong(std::string csv) {
    auto named = read(std::move(csv));
    REQUIRE_FALSE(named);
    return named.error();
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("Ballots come as a ranking and how many cast it") {
    const auto named = good("count,ranking\n3,A>B>C\n2,B>C>A\n");
    CHECK(named.items == Names{"A", "B", "C"});
    CHECK(named.ballots.voters() == 5);
    CHECK(borda(named.ballots) == std::vector{6.0, 7.0, 2.0});
}

TEST_CASE("Ballots come as the ranks that voters give items") {
    const auto named = good("voter,item,rank\nAnn,CX-2,1\nBo,CX-10,1\nAnn,CX-10,2\nBo,CX-2,1\n");
    CHECK(named.items == Names{"CX-2", "CX-10"}); // in natural order
    REQUIRE(named.ballots.size() == 2);
    CHECK(places(named, 0) == std::vector{0, 1});
    CHECK(places(named, 1) == std::vector{0, 0});
}

TEST_CASE("What a ballot does not name, or gives no rank, is tied last") {
    const auto counted = good("count,ranking\n1,B>A\n1,C\n1,\n1,A=B=C=D\n");
    CHECK(places(counted, 0) == std::vector{1, 0, 2, 2});
    CHECK(places(counted, 1) == std::vector{1, 1, 0, 1});
    CHECK(places(counted, 2) == std::vector{0, 0, 0, 0});
    const auto listed = good("voter,item,rank\nAnn,A,3\nAnn,B,\nBo,C,1\n");
    CHECK(listed.items == Names{"A", "B", "C"});
    CHECK(places(listed, 0) == std::vector{0, 1, 1});
    CHECK(places(listed, 1) == std::vector{1, 1, 0});
}

TEST_CASE("Names hold blanks and commas, and those around the signs are no part of them") {
    const auto named = good("count,ranking\n2,\" Call back, free > New  leaflet = Web form\"\n"
                            "1,web form>Énergie>Énergie 2\n");
    CHECK(named.items ==
          Names{"Call back, free", "New  leaflet", "Web form", "Énergie", "Énergie 2"});
    CHECK(places(named, 0) == std::vector{0, 1, 1, 2, 2});
    const auto signs = good("voter,item,rank\nAnn,A > B,1\nAnn,x = y,2\n");
    CHECK(signs.items == Names{"A > B", "x = y"});
}

TEST_CASE("Columns stand in any order, others are ignored, and one voter a row needs no count") {
    const auto named = good("Id;Ranking;Voter\n1;B>A;Ann\n2;A>B;Bo\n3;A;Cy\n");
    CHECK(named.ballots.voters() == 3);
    CHECK(places(named, 0) == std::vector{1, 0});
    CHECK(good("rank,remark,item,voter\n2,x,A,Ann\n1,,B,ann\n").ballots.size() == 1);
    CHECK(good("ranking\nA>B\n").ballots.voters() == 1);
}

TEST_CASE("Ranks are whole or decimal numbers, with a point or a comma") {
    const auto named = good("voter;item;rank\nAnn;A;1,5\nAnn;B;0\nAnn;C;1.5\nAnn;D;10\n");
    CHECK(places(named, 0) == std::vector{1, 0, 1, 2});
    CHECK(places(good("voter,item,rank\nAnn,A,\"2,5\"\nAnn,B,2\n"), 0) == std::vector{1, 0});
}

TEST_CASE("Encodings and line ends are found as in every table") {
    const auto named = good("\xef\xbb\xbf"
                            "count,ranking\r\n2,A>B\r\n\r\n1,B>A\r\n\r\n");
    CHECK(named.ballots.voters() == 3);
    CHECK(good("count;ranking\n1;Caf\xe9>B\n").items == Names{"B", "Café"});
}

TEST_CASE("What is wrong with a row is told with the row, counted from 1 after the header") {
    CHECK(wrong("count,ranking\n1,A>B\n2,A>B>A\n") == Error{ErrorCode::ranked_twice, "2", "A"});
    CHECK(wrong("count,ranking\n1,A=B=a\n") == Error{ErrorCode::ranked_twice, "1", "A"});
    CHECK(wrong("voter,item,rank\nAnn,A,1\nBo,A,1\nann,a,2\n") ==
          Error{ErrorCode::ranked_twice, "3", "A"});
    CHECK(wrong("voter,item,rank\nAnn,A,1\nAnn,A,\n").code == ErrorCode::ranked_twice);
    for (const auto* rank : {"first", "-1", "nan", "inf", "1e999", "1-2"})
        CHECK(wrong("voter,item,rank\nAnn,A,1\n\nAnn,B," + std::string{rank} + "\n") ==
              Error{ErrorCode::bad_rank, "3", rank});
    for (const auto* count : {"0", "-1", "1.5", "", "two", "99999999999999999999", "+1"})
        CHECK(wrong("count,ranking\n" + std::string{count} + ",A>B\n") ==
              Error{ErrorCode::bad_count, "1", count});
    for (const auto* ranking : {"A>", ">A", "A>>B", "A>=B", "=", "A> =B"})
        CHECK(wrong("count,ranking\n1," + std::string{ranking} + "\n") ==
              Error{ErrorCode::bad_ranking, "1", ranking});
    CHECK(wrong("voter,item,rank\n,A,1\n") == Error{ErrorCode::bad_ballot_row, "1", ""});
    CHECK(wrong("voter,item,rank\nAnn, ,1\n") == Error{ErrorCode::bad_ballot_row, "1", ""});
    CHECK(wrong("count,ranking\n1,A\n1,\"A>B\n").code == ErrorCode::bad_ballot_row);
}

TEST_CASE("A file without ballots is refused") {
    CHECK(wrong("").code == ErrorCode::not_a_table);
    CHECK(wrong("voter,item,rank\n").code == ErrorCode::no_ballots);
    CHECK(wrong("count,ranking\n\n\n").code == ErrorCode::no_ballots);
    CHECK(wrong("voter,item,,points\nAnn,A,,1\n") ==
          Error{ErrorCode::no_ballot_columns, "voter, item, points", ""});
}

TEST_CASE("More than can be counted is refused") {
    std::string many = "voter,item,rank\n";
    for (std::size_t i = 0; i <= max_ranked_items; ++i) many += "Ann," + std::to_string(i) + ",1\n";
    CHECK(wrong(many).code == ErrorCode::ballots_too_large);
    CHECK(wrong("count,ranking\n1000000,A\n1,A\n").code == ErrorCode::ballots_too_large);
    CHECK(good("count,ranking\n999999,A\n1,A\n").ballots.voters() == max_voters);
}

TEST_CASE("Schulze's examples read from their files have his results") {
    const auto named =
        good(testing::bytes_of(testing::in_source("tests/data/05-ballots/schulze-45.csv")));
    CHECK(named.items == Names{"A", "B", "C", "D", "E"});
    CHECK(borda(named.ballots) == std::vector{98.0, 92.0, 89.0, 69.0, 102.0});
    const auto tied =
        good(testing::bytes_of(testing::in_source("tests/data/05-ballots/schulze-tie-9.csv")));
    CHECK(borda(tied.ballots) == std::vector{13.0, 16.0, 11.0, 14.0});
    CHECK(schulze(tied.ballots).groups == std::vector<std::vector<std::size_t>>{{1, 3}, {0, 2}});
}

TEST_CASE("A file with bytes changed at random is read or refused") {
    const std::string forms[] = {"count,ranking\n3,A>B=C\n2,\"B, b>C\"\n1,\n",
                                 "voter;item;rank\nAnn;A;1,5\nAnn;B;2\nBo;A;\nBo;C;3\n"};
    std::mt19937 random{7};
    for (int round = 0; round < 4'000; ++round) {
        auto csv = forms[round % 2];
        for (auto changes = 1 + random() % 4; changes > 0; --changes)
            csv[random() % csv.size()] =
                random() % 2 == 0 ? static_cast<char>(random()) : ",;>=\"\n01"[random() % 8];
        const auto named = read(csv);
        if (!named) continue;
        CHECK(named->ballots.items() == named->items.size());
        CHECK(named->ballots.voters() > 0);
    }
}
