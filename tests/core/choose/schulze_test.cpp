#include "core/choose/schulze.h"

#include "tests/core/choose/trial_ballots.h"
#include "tests/support/random_elections.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>

using namespace updraft;

namespace {

/// A file of "count,ranking" with single letters.
Ballots file_of(const std::string& name, std::size_t items, int times = 1) {
    std::ifstream file{testing::in_source("tests/data/05-ballots/" + name)};
    REQUIRE(file);
    Ballots ballots{items};
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto cells = split(line, ',');
        ballots.add(ranked(cells[1], items, times * std::stoi(std::string{cells[0]})));
    }
    return ballots;
}

constexpr std::size_t A = 0, B = 1, C = 2, D = 3, E = 4;

struct Known {
    std::size_t from;
    std::size_t to;
    int voters;
};

constexpr std::array known_votes{
    Known{A, B, 20}, Known{A, C, 26}, Known{A, D, 30}, Known{A, E, 22}, Known{B, C, 16},
    Known{B, D, 33}, Known{B, E, 18}, Known{C, D, 17}, Known{C, E, 24}, Known{D, E, 14},
};
constexpr std::array known_paths{
    Known{A, B, 28}, Known{A, C, 28}, Known{A, D, 30}, Known{A, E, 24}, Known{B, A, 25},
    Known{B, C, 28}, Known{B, D, 33}, Known{B, E, 24}, Known{C, A, 25}, Known{C, B, 29},
    Known{C, D, 29}, Known{C, E, 24}, Known{D, A, 25}, Known{D, B, 28}, Known{D, C, 28},
    Known{D, E, 24}, Known{E, A, 25}, Known{E, B, 28}, Known{E, C, 28}, Known{E, D, 31},
};

} // namespace

TEST_CASE("Most voters' first choice wins by Schulze even where Borda has another") {
    const auto result = schulze(three_and_two());
    CHECK(result.groups == Groups{{A}, {B}, {C}});
    CHECK(result.votes(A, B) == 3);
    CHECK(result.votes(B, A) == 2);
    CHECK(result.votes(B, C) == 5);
    CHECK(result.beats(A, B));
    CHECK_FALSE(result.beats(B, A));
}

TEST_CASE("Schulze's example of 45 voters has his votes, paths and order") {
    // Also so often that neither eight nor sixteen bits hold the voters.
    for (const int times : {1, 100, 10'000}) {
        const auto result = schulze(file_of("schulze-45.csv", 5, times));
        for (const auto& known : known_votes) {
            CHECK(result.votes(known.from, known.to) == known.voters * times);
            CHECK(result.votes(known.to, known.from) == (45 - known.voters) * times);
        }
        for (const auto& known : known_paths)
            CHECK(result.paths(known.from, known.to) == known.voters * times);
        CHECK(result.groups == Groups{{E}, {A}, {C}, {B}, {D}});
    }
}

TEST_CASE("Schulze's example of a tie has two winners") {
    CHECK(schulze(file_of("schulze-tie-9.csv", 4)).groups == Groups{{B, D}, {A, C}});
}

TEST_CASE("Items in a circle of equal strength are tied") {
    CHECK(schulze(voted(3, {{1, "A>B>C"}, {1, "B>C>A"}, {1, "C>A>B"}})).groups ==
          Groups{{A, B, C}});
}

TEST_CASE("One voter's ballot is the order, with its ties") {
    CHECK(schulze(voted(4, {{1, "C>A=D"}})).groups == Groups{{C}, {A, D}, {B}});
}

TEST_CASE("Without ballots all are tied, and without items there is no group") {
    CHECK(schulze(Ballots{3}).groups == Groups{{A, B, C}});
    CHECK(schulze(Ballots{}).groups.empty());
    CHECK(schulze(voted(1, {{2, "A"}})).groups == Groups{{A}});
}

TEST_CASE("The order is right where items and voters are more than eight bits hold") {
    for (const std::size_t items : {255U, 256U, 257U, 300U})
        for (const int voters : {255, 256, 32'768}) {
            Preference ballot{{}, voters};
            for (std::size_t i = 0; i < items; ++i)
                ballot.ranks.emplace_back(static_cast<double>(items - i));
            Ballots ballots{items};
            ballots.add(ballot);
            const auto result = schulze(ballots);
            REQUIRE(result.groups.size() == items);
            CHECK(result.groups.front() == std::vector{items - 1});
            CHECK(result.groups.back() == std::vector{A});
            CHECK(result.paths(items - 1, A) == voters);
            CHECK(result.paths(A, items - 1) == 0);
        }
}

TEST_CASE("Random elections have the results of the plain definitions, in any order") {
    for (unsigned seed = 1; seed <= 400; ++seed) {
        const auto problem = testing::try_election(seed);
        CHECK(problem.empty());
        if (!problem.empty()) FAIL_CHECK(problem);
    }
}
