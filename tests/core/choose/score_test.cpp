#include "core/choose/score.h"

#include "tests/core/choose/sheets.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace updraft;

namespace {

std::vector<int> ranks(const Scores& scores) {
    std::vector<int> all;
    for (const auto& item : scores.items) all.push_back(item.rank);
    return all;
}

constexpr std::optional<double> none{};

} // namespace

TEST_CASE("A score is the weighted mean of points, fewer for a higher cost") {
    // Points: 1, 0.75, 0.5, 0.25 of benefit; 1 − 0.25, 1 − 0.5, 1 − 0 of cost.
    const auto sheet = sheet_of(usual_criteria(), {{5, 4, 3, 2, 2, 3, 1}});
    const auto item = scores_of(sheet).items[0];
    // 0.2·1 + 0.15·0.75 + 0.1·0.5 + 0.1·0.25 = 0.3875, of 0.55
    CHECK(item.value == Approx(100 * 0.3875 / 0.55));
    // 0.2·0.75 + 0.15·0.5 + 0.1·1 = 0.325, of 0.45
    CHECK(item.ease == Approx(100 * 0.325 / 0.45));
    CHECK(item.score == Approx(71.25)); // 0.7125 of 1
    CHECK(item.coverage == Approx(1));
    CHECK(item.quadrant == Quadrant::quick_win);
    CHECK(item.rank == 1);
    CHECK_FALSE(item.provisional());
}

TEST_CASE("What is not scored does not count, and makes a score provisional under 60 %") {
    const auto sheet = sheet_of(usual_criteria(), {{5, 4, none, none, 2, none, none},
                                                   {5, 4, 3, none, none, 3, none},
                                                   {5, 4, none, none, none, none, none}});
    const auto scores = scores_of(sheet);
    // (0.2 + 0.1125 + 0.15) ÷ 0.55
    CHECK(scores.items[0].score == Approx(100 * 0.4625 / 0.55));
    CHECK(scores.items[0].coverage == Approx(0.55));
    CHECK(scores.items[0].provisional());
    // 0.2 + 0.15 + 0.1 + 0.15: 0.6, whatever adding up fractions makes of it.
    CHECK(scores.items[1].coverage == Approx(0.6));
    CHECK_FALSE(scores.items[1].provisional());
    CHECK(scores.items[2].value == scores.items[2].score);
    CHECK_FALSE(scores.items[2].ease);
    CHECK_FALSE(scores.items[2].quadrant);
}

TEST_CASE("A coverage of 60 % is enough though fractions add up to a little less") {
    const std::vector criteria(20, benefit(0.1));
    Row row(20);
    std::fill_n(row.begin(), 12, 3.0);
    CHECK_FALSE(scores_of(sheet_of(criteria, {row})).items[0].provisional());
    row[11].reset();
    CHECK(scores_of(sheet_of(criteria, {row})).items[0].provisional());
}

TEST_CASE("Value and ease of 50 class an item, with 50 itself on the better side") {
    const auto sheet = sheet_of({benefit(1), cost(1)}, {{3, 3}, {3, 4}, {2, 3}, {2, 4}});
    const auto scores = scores_of(sheet);
    CHECK(scores.items[0].quadrant == Quadrant::quick_win);
    CHECK(scores.items[1].quadrant == Quadrant::big_bet);
    CHECK(scores.items[2].quadrant == Quadrant::fill_in);
    CHECK(scores.items[3].quadrant == Quadrant::time_sink);
    CHECK(word(Quadrant::fill_in) == "fill-in");
}

TEST_CASE("A value of 50 is 50 though fractions add up to a little less") {
    // Thirds: (1 + 0.5 + 0) ÷ 3, with weights whose sums are no exact numbers.
    for (const double weight : {0.1, 0.15, 0.3, 0.7, 1.1, 3.3, 5.7}) {
        const auto sheet = sheet_of(
            {benefit(weight), benefit(weight), benefit(weight), cost(0.2), cost(0.15), cost(0.35)},
            {{5, 3, 1, 5, 5, 1}}); // ease: 0.35 of 0.7
        CHECK(scores_of(sheet).items[0].quadrant == Quadrant::quick_win);
    }
}

TEST_CASE("Equal scores share a rank, and the next one counts all before it") {
    const auto sheet =
        sheet_of({benefit(1), benefit(1)}, {{2, 2}, {4, 2}, {5, 5}, {2, 4}, {none, none}});
    const auto scores = scores_of(sheet);
    CHECK(ranks(scores) == std::vector{4, 2, 1, 2, 0});
    CHECK(scores.order == std::vector<std::size_t>{2, 1, 3, 0, 4});
    CHECK(scores.ranked == 4);
}

TEST_CASE("Scores are equal though fractions add up otherwise") {
    // 0.2·0.25 + 0.2·1 = 0.15·1 + 0.2·0.5 = 0.15·1 + 0.1·0.5 + 0.2·0.25 = 0.25: in fractions they
    // differ by some 1e-17.
    const auto sheet = sheet_of(
        usual_criteria(), {{2, 1, 1, 1, 1, 5, 5}, {1, 5, 1, 1, 3, 5, 5}, {1, 5, 3, 1, 4, 5, 5}});
    CHECK(ranks(scores_of(sheet)) == std::vector{1, 1, 1});
    CHECK(scores_of(sheet).order == std::vector<std::size_t>{0, 1, 2});
    // 0.15·0.25 + 0.1·0.25 + 0.2·1 = 0.15·0.25 + 0.1·0.75 + 0.2·0.75: here the later one has more.
    const auto other = sheet_of(usual_criteria(), {{1, 2, 2, 1, 1, 5, 5}, {1, 2, 4, 1, 2, 5, 5}});
    CHECK(scores_of(other).order == std::vector<std::size_t>{0, 1});
}

TEST_CASE("A weight of 0 counts for nothing, and what is scored by it alone has no score") {
    const auto sheet = sheet_of({benefit(1), benefit(0)}, {{3, 5}, {none, 5}});
    const auto scores = scores_of(sheet);
    CHECK(scores.items[0].score == Approx(50));
    CHECK_FALSE(scores.items[1].score);
    CHECK(scores.items[1].rank == 0);
    CHECK(scores.items[1].coverage == 0);
    CHECK_FALSE(sheet.all_weights_zero());
}

TEST_CASE("Without any weight nothing has a score") {
    const auto sheet = sheet_of({benefit(0), cost(0)}, {{3, 5}});
    CHECK(sheet.all_weights_zero());
    const auto scores = scores_of(sheet);
    CHECK_FALSE(scores.items[0].score);
    CHECK(scores.ranked == 0);
    CHECK(scores.order == std::vector<std::size_t>{0});
    CHECK(contributions(sheet, 0).empty());
    CHECK(scores_of(ScoreSheet{}).items.empty());
}

TEST_CASE("What the criteria give to a score adds up to it") {
    const auto sheet = sheet_of(usual_criteria(), {{5, none, 3, 2, 2, 3, 1}});
    const auto parts = contributions(sheet, 0);
    REQUIRE(parts.size() == 7);
    CHECK(parts[0] == Approx(100 * 0.2 / 0.85));
    CHECK(parts[1] == 0);
    CHECK(parts[4] == Approx(100 * 0.2 * 0.75 / 0.85));
    CHECK(std::accumulate(parts.begin(), parts.end(), 0.0) ==
          Approx(*scores_of(sheet).items[0].score));
}

TEST_CASE("Moved shares score anew what was scored before") {
    auto sheet = sheet_of({benefit(1), cost(1)}, {{5, 5}});
    CHECK(scores_of(sheet).items[0].score == Approx(50));
    sheet.set_shares(shares_with(sheet.shares(), 0, 0.8));
    CHECK(scores_of(sheet).items[0].score == Approx(80));
    CHECK(sheet.cell(0, 1).mean == 5);
}
