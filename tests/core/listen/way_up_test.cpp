#include "core/listen/way_up.h"

#include "tests/core/listen/assessing.h"

#include <catch2/catch.hpp>

#include <functional>
#include <random>

using namespace updraft;

namespace {

/// The level shown when each question stands at its mean, worked out anew: an index in
/// hundredths needs no tolerance as long as means are halves and weights are whole.
int level_at(const std::vector<double>& means, const std::array<double, 6>& weights) {
    double sum = 0;
    double weight = 0;
    double lowest = 100;
    for (std::size_t d = 0; d < 6; ++d) {
        const double score =
            (means[4 * d] + means[4 * d + 1] + means[4 * d + 2] + means[4 * d + 3]) / 4 / 4 * 100;
        lowest = std::min(lowest, score);
        sum += weights[d] * score;
        weight += weights[d];
    }
    const auto level = [](double score) { return std::min(5, 1 + static_cast<int>(score / 20)); };
    return std::min(level(sum / weight + 1e-9), level(lowest + 1e-9) + 1);
}

/// Whether some way of exactly so many steps lifts the level.
bool can(std::vector<double> means, const std::array<double, 6>& weights, int level, int steps) {
    const std::function<bool(std::size_t, int)> go = [&](std::size_t from, int left) {
        if (level_at(means, weights) > level) return true;
        if (left == 0) return false;
        for (std::size_t q = from; q < means.size(); ++q) {
            if (means[q] >= 4) continue;
            const double before = means[q];
            means[q] = std::min(4.0, before + 1);
            const bool found = go(q, left - 1);
            means[q] = before;
            if (found) return true;
        }
        return false;
    };
    return go(0, steps);
}

int steps_of(const std::vector<Raise>& raises) {
    int steps = 0;
    for (const Raise& raise : raises) steps += raise.steps;
    return steps;
}

} // namespace

TEST_CASE("One step of a question lifts the level where that is all it lacks") {
    Assessing trial;
    const auto round = trial.round("Spring");
    // Fifteen ones and nine noughts are 15.625; 20 takes 19.2 of 96 points: five more.
    for (int d = 0; d < 6; ++d)
        trial.dimension(round, "Aisha", static_cast<Dimension>(d), {1, 1, d < 3 ? 1 : 0, 0});
    const auto result = maturity_of(trial.plan);
    CHECK(result.level == 1);
    CHECK(result.index == Approx(15 / 96.0 * 100));
    CHECK(steps_of(result.way_up) == 5);
    for (const Raise& raise : result.way_up) CHECK(raise.from == 0); // the lowest means first
}

TEST_CASE("What holds the level back is raised, though more would be gained elsewhere") {
    Assessing trial;
    const auto round = trial.round("Spring");
    for (int d = 0; d < 5; ++d)
        trial.dimension(round, "Aisha", static_cast<Dimension>(d), {3, 3, 3, 3});
    trial.dimension(round, "Aisha", Dimension::ownership, {0, 0, 1, 0}); // 6.25
    trial.weights({5, 5, 5, 5, 5, 0});
    const auto result = maturity_of(trial.plan);
    CHECK(result.level_raw == 4);
    CHECK(result.level == 2);
    CHECK(result.held_back_by == std::vector{Dimension::ownership});
    REQUIRE(steps_of(result.way_up) == 3); // 20 takes 3.2 of 16 points: one is there
    for (const Raise& raise : result.way_up)
        CHECK(dimension_of(raise.question) == Dimension::ownership);
}

TEST_CASE("A question is raised by several steps where few were assessed") {
    Assessing trial;
    const auto round = trial.round("Spring");
    trial.answer(round, "Aisha", 0, 0);
    trial.answer(round, "Aisha", 4, 3);
    const auto result = maturity_of(trial.plan); // 0 and 75: 37.5, raw 2, shown 2
    CHECK(result.level == 2);
    REQUIRE(result.way_up.size() == 1); // 40 takes 5 more; the floor of level 2 one step
    CHECK(result.way_up[0].question == Question{0});
    CHECK(result.way_up[0].to == Approx(1));
    CHECK(result.way_up[0].steps == 1);
}

TEST_CASE("At the highest level there is no way up, and nobody is raised over 4") {
    Assessing trial;
    const auto round = trial.round("Spring");
    for (int d = 0; d < 6; ++d)
        trial.dimension(round, "Aisha", static_cast<Dimension>(d), {4, 4, 4, 4});
    CHECK(maturity_of(trial.plan).way_up.empty());
    for (int d = 0; d < 6; ++d)
        trial.dimension(round, "Ben", static_cast<Dimension>(d), {4, 0, 4, 1});
    const auto result = maturity_of(trial.plan); // means 4, 2, 4, 2.5
    CHECK(result.level == 4);
    CHECK_FALSE(result.way_up.empty());
    for (const Raise& raise : result.way_up) CHECK(raise.to <= 4);
}

TEST_CASE("No shorter way lifts the level than the one proposed, and that one does") {
    std::mt19937 random{20260224};
    const auto draw = [&](int below) {
        return static_cast<int>(random() % static_cast<unsigned>(below));
    };
    int tried = 0;
    for (int trial_number = 0; trial_number < 400; ++trial_number) {
        Assessing trial;
        const auto round = trial.round("Spring");
        const int middle = draw(5);
        std::vector<double> means(24);
        for (int q = 0; q < 24; ++q) { // two raters, so that means are halves
            const auto near = [&] { return std::clamp(middle + draw(4) - 2, 0, 4); };
            const int a = near();
            const int b = near();
            trial.answer(round, "Aisha", q, a);
            trial.answer(round, "Ben", q, b);
            means[static_cast<std::size_t>(q)] = (a + b) / 2.0;
        }
        std::array<double, 6> weights{};
        for (double& weight : weights) weight = 1 + draw(4);
        trial.weights(weights);
        const auto result = maturity_of(trial.plan);
        REQUIRE(result.level == level_at(means, weights));
        const int steps = steps_of(result.way_up);
        auto raised = means;
        for (const Raise& raise : result.way_up)
            raised[static_cast<std::size_t>(raise.question)] = raise.to;
        if (result.level < 5) CHECK(level_at(raised, weights) == result.level + 1);
        if (steps == 0 || steps > 4) continue; // longer ones take too long to refute
        ++tried;
        CHECK_FALSE(can(means, weights, result.level, steps - 1));
    }
    CHECK(tried > 40);
}
