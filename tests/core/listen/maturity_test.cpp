#include "core/listen/maturity.h"

#include "tests/core/listen/assessing.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// A round whose dimensions have these scores: 25 raters split the points of each question as
/// evenly as can be, so that a mean of every hundredth can be had.
void score(Assessing& trial, Id<Round> round, const std::array<int, 6>& scores) {
    for (int rater = 0; rater < 25; ++rater)
        for (int question = 0; question < 24; ++question) {
            // A score of 70 is a mean of 2.8, which is 70 points of 25 raters.
            const int points = scores[static_cast<std::size_t>(question / 4)];
            trial.answer(round, "Rater " + std::to_string(rater), question,
                         points / 25 + (rater < points % 25 ? 1 : 0));
        }
}

} // namespace

TEST_CASE("Dimensions 70, 35, 55, 62, 15 and 48 make 47.5, level 3, held back to 2 by the fifth") {
    Assessing trial;
    score(trial, trial.round("Spring"), {70, 35, 55, 62, 15, 48});
    const auto result = maturity_of(trial.plan);
    CHECK(result.at(Dimension::direction).score == Approx(70));
    CHECK(result.at(Dimension::ownership).score == Approx(48));
    CHECK(result.index == Approx(47.5));
    CHECK(result.level_raw == 3);
    CHECK(result.level == 2);
    CHECK(result.held_back_by == std::vector{Dimension::learning});
    CHECK(result.answers.share() == Approx(1));
    CHECK_FALSE(result.answers.provisional());
}

TEST_CASE("Levels change exactly at 20, 40, 60 and 80, whatever adding up fractions loses") {
    CHECK(level_of(0) == 1);
    CHECK(level_of(19.99) == 1);
    CHECK(level_of(20) == 2);
    CHECK(level_of(0.1 * 3 * 200 / 3) == 2); // 20.000000000000004
    CHECK(level_of(19.999999999999996) == 2);
    CHECK(level_of(39.99) == 2);
    CHECK(level_of(40) == 3);
    CHECK(level_of(60) == 4);
    CHECK(level_of(80) == 5);
    CHECK(level_of(100) == 5);
}

TEST_CASE("An index of exactly a border is on it, also as the mean of fifths") {
    for (const int border : {20, 40, 60, 80}) {
        Assessing trial;
        const auto round = trial.round("Spring");
        int left = border * 96 * 5 / 100; // points of 24 questions by five raters, shared out
        for (int question = 0; question < 24; ++question)
            for (int rater = 0; rater < 5; ++rater) {
                const int asked_still = (23 - question) * 5 + (5 - rater);
                const int value = (left + asked_still - 1) / asked_still;
                left -= value;
                trial.answer(round, "Rater " + std::to_string(rater), question, value);
            }
        REQUIRE(left == 0);
        INFO(border);
        const auto result = maturity_of(trial.plan);
        CHECK(result.index == Approx(border));
        CHECK(result.level_raw == 1 + border / 20);
    }
}

TEST_CASE("The level shown is one above the lowest dimension's, and all such hold it back") {
    Assessing trial;
    score(trial, trial.round("Spring"), {90, 90, 90, 90, 19, 10});
    const auto result = maturity_of(trial.plan);
    CHECK(result.index == Approx(64.83333));
    CHECK(result.level_raw == 4);
    CHECK(result.level == 2);
    CHECK(result.held_back_by == std::vector{Dimension::learning, Dimension::ownership});
}

TEST_CASE("Nothing is held back where the lowest dimension is one level below") {
    Assessing trial;
    score(trial, trial.round("Spring"), {45, 45, 45, 45, 45, 25});
    const auto result = maturity_of(trial.plan);
    CHECK(result.level_raw == 3);
    CHECK(result.level == 3);
    CHECK(result.held_back_by.empty());
}

TEST_CASE("The index weighs the dimensions that were assessed") {
    Assessing trial;
    const auto round = trial.round("Spring");
    trial.dimension(round, "Aisha", Dimension::direction, {4, 4, 4, 4});
    trial.dimension(round, "Aisha", Dimension::choosing, {1, 1, 1, 1});
    trial.dimension(round, "Aisha", Dimension::learning, {std::nullopt, {}, {}, {}}); // don't know
    trial.weights({3, 7, 1, 7, 7, 7});
    auto result = maturity_of(trial.plan);
    CHECK(result.index == Approx((3 * 100 + 25) / 4.0));
    CHECK_FALSE(result.at(Dimension::learning).score);
    CHECK_FALSE(result.at(Dimension::learning).spread);
    trial.weights({0, 7, 0, 7, 7, 7}); // none of those assessed has one: they count alike
    result = maturity_of(trial.plan);
    CHECK(result.index == Approx(62.5));
    trial.weights({0, 0, 0, 0, 0, 0});
    CHECK(maturity_of(trial.plan).index == Approx(62.5));
    trial.weights({0, 0, 1, 0, 0, 0});
    CHECK(maturity_of(trial.plan).index == Approx(25));
}

TEST_CASE("A dimension is the mean over the questions of it that were assessed") {
    Assessing trial;
    const auto round = trial.round("Spring");
    trial.dimension(round, "Aisha", Dimension::direction, {4, 1, {}, {}});
    const auto result = maturity_of(trial.plan);
    CHECK(result.at(Dimension::direction).score == Approx(62.5));
    CHECK(result.answers.provisional()); // 2 of 24
}

TEST_CASE("Nothing answered makes no index and no level") {
    Assessing trial;
    CHECK_FALSE(maturity_of(trial.plan).index);
    const auto round = trial.round("Spring");
    trial.answer(round, "Aisha", 0, {});
    const auto result = maturity_of(trial.plan);
    CHECK_FALSE(result.index);
    CHECK(result.level == 0);
    CHECK(result.way_up.empty());
}

TEST_CASE("Spread is the deviation of the raters' own scores, the most divided first") {
    Assessing trial;
    const auto round = trial.round("Spring");
    trial.dimension(round, "Aisha", Dimension::direction, {2, 2, 2, 2});  // 50
    trial.dimension(round, "Ben", Dimension::direction, {4, 4, 4, 4});    // 100
    trial.dimension(round, "Aisha", Dimension::choosing, {0, 0, {}, {}}); // 0
    trial.dimension(round, "Ben", Dimension::choosing, {4, 4, 4, 4});     // 100
    trial.dimension(round, "Aisha", Dimension::learning, {1, 1, 1, 1});
    const auto result = maturity_of(trial.plan);
    CHECK(result.at(Dimension::direction).spread == Approx(25));
    CHECK(result.at(Dimension::choosing).spread == Approx(50));
    CHECK(result.at(Dimension::learning).spread == Approx(0)); // one rater
    CHECK(result.divided() == std::vector{Dimension::choosing, Dimension::direction});
}

TEST_CASE("Nine raters: the spread divides by nine") {
    Assessing trial;
    const auto round = trial.round("Spring");
    for (int rater = 0; rater < 9; ++rater) { // scores 0, 0, 0, 50, 50, 50, 100, 100, 100
        const int value = rater / 3 * 2;
        trial.dimension(round, "Rater " + std::to_string(rater), Dimension::direction,
                        {value, value, value, value});
    }
    const auto result = maturity_of(trial.plan);
    CHECK(result.at(Dimension::direction).score == Approx(50));
    CHECK(result.at(Dimension::direction).spread == Approx(40.8248)); // √(15000 ÷ 9)
}

TEST_CASE("The change is against the round before in which maturity was answered") {
    Assessing trial;
    const auto first = trial.round("First", date(2025, 9, 1));
    trial.round("Empty", date(2025, 12, 1));
    const auto second = trial.round("Second", date(2026, 3, 1));
    trial.dimension(first, "Aisha", Dimension::direction, {1, 1, 1, 1});
    trial.dimension(second, "Aisha", Dimension::direction, {2, 2, 2, 2});
    trial.dimension(second, "Aisha", Dimension::choosing, {2, 2, 2, 2});
    const auto result = maturity_of(trial.plan);
    CHECK(result.before == first);
    CHECK(result.at(Dimension::direction).before == Approx(25));
    CHECK_FALSE(result.at(Dimension::choosing).before);
    CHECK(result.index_before == Approx(25));
    CHECK_FALSE(maturity_of(trial.plan, first).before);
}
