#include "core/listen/commitment.h"

#include "tests/core/listen/assessing.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

Commitment read(std::array<std::optional<int>, 5> answers) {
    Assessing trial;
    const auto round = trial.round("Spring");
    for (int i = 0; i < 5; ++i)
        trial.answer(round, "Aisha", 24 + i, answers[static_cast<std::size_t>(i)], "");
    return commitment_of(trial.plan);
}

Question commitment(int number) {
    return static_cast<Question>(23 + number);
}

} // namespace

TEST_CASE("Four commitments with money among them make top-down possible") {
    CHECK(read({4, 3, 3, 1, 3}).route == Route::top_down);
    CHECK(read({4, 3, 3, 1, 3}).missing == std::vector{commitment(4)});
    CHECK(read({4, 4, 4, 4, 4}).missing.empty());
    CHECK(read({4, 4, 2, 4, 4}).route == Route::mixed);
    CHECK(words_of<Question>[static_cast<std::size_t>(commitment_funded)] == "commitment-3");
}

TEST_CASE("Two or three commitments make a mixed route, fewer mean bottom-up first") {
    CHECK(read({3, 3, 3, 0, 0}).route == Route::mixed);
    CHECK(read({3, 3, 0, 0, 0}).route == Route::mixed);
    CHECK(read({3, 2, 0, 0, 0}).route == Route::bottom_up);
    CHECK(read({0, 0, 0, 0, 0}).route == Route::bottom_up);
    CHECK(read({0, 0, 0, 0, 0}).missing.size() == 5);
}

TEST_CASE(
    "A commitment nobody can tell of is missing, and where nobody answered there is no route") {
    const auto some = read({3, {}, 3, 3, 3});
    CHECK(some.missing == std::vector{commitment(2)});
    CHECK(some.route == Route::top_down);
    CHECK_FALSE(read({}).route);
}

TEST_CASE("A mean of two and a half is just there") {
    Assessing trial;
    const auto round = trial.round("Spring");
    for (const char* rater : {"Aisha", "Ben"})
        for (int i = 0; i < 5; ++i) trial.answer(round, rater, 24 + i, rater[0] == 'A' ? 3 : 2);
    CHECK(commitment_of(trial.plan).missing.empty());
}
