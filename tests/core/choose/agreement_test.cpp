#include "core/choose/agreement.h"

#include "tests/core/choose/trial_ballots.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>

using namespace updraft;

namespace {

/// A file of "item,judge1,judge2…": a ballot is a column.
Ballots judges(const std::string& name) {
    std::ifstream file{testing::in_source("tests/data/06-kendall-w/" + name)};
    REQUIRE(file);
    std::vector<Preference> columns(3);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto cells = split(line, ',');
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i].ranks.emplace_back(std::stod(std::string{cells[i + 1]}));
    }
    Ballots ballots{columns[0].ranks.size()};
    for (const auto& column : columns) ballots.add(column);
    return ballots;
}

} // namespace

TEST_CASE("Kendall's W is that of the definition") {
    CHECK(kendall_w(three_and_two()) == Approx(0.28));
    CHECK(kendall_w(judges("three-judges.csv")) == Approx(34.0 / 45));
}

TEST_CASE("Kendall's W is corrected for ties") {
    CHECK(kendall_w(judges("three-judges-ties.csv")) == Approx(20.0 / 27));
    CHECK(kendall_w(voted(4, {{3, "A=B>C=D"}})) == 1.0);
    CHECK(kendall_w(voted(4, {{1, "A>B"}, {1, "A>B"}, {1, "A>B"}})) == 1.0);
}

TEST_CASE("Opposite ballots have no concordance") {
    CHECK(kendall_w(voted(3, {{1, "A>B>C"}, {1, "C>B>A"}})) == 0.0);
}

TEST_CASE("There is no W below two voters or two items, nor where everybody ties all") {
    CHECK_FALSE(kendall_w(Ballots{3}));
    CHECK_FALSE(kendall_w(Ballots{}));
    CHECK_FALSE(kendall_w(voted(3, {{1, "A>B>C"}})));
    CHECK_FALSE(kendall_w(voted(1, {{5, "A"}})));
    CHECK_FALSE(kendall_w(voted(3, {{2, ""}, {1, "A=B=C"}})));
    CHECK(kendall_w(voted(3, {{2, "A>B>C"}})) == 1.0); // two voters of one mind
}

TEST_CASE("The four words of agreement begin where they say") {
    CHECK(agreement_at(0) == Agreement::split);
    CHECK(agreement_at(0.28) == Agreement::split);
    CHECK(agreement_at(0.2999) == Agreement::split);
    CHECK(agreement_at(0.3) == Agreement::leans);
    CHECK(agreement_at(0.1 + 0.2) == Agreement::leans);
    CHECK(agreement_at(0.5) == Agreement::broadly);
    CHECK(agreement_at(0.6999) == Agreement::broadly);
    CHECK(agreement_at(0.7 * 3 / 3) == Agreement::agrees);
    CHECK(agreement_at(1) == Agreement::agrees);
}

TEST_CASE("W is exact for as many as may be counted") {
    Preference ballot{std::vector<std::optional<double>>(max_ranked_items), max_voters};
    for (std::size_t i = 0; i < max_ranked_items; ++i) ballot.ranks[i] = static_cast<double>(i);
    Ballots ballots{max_ranked_items};
    ballots.add(ballot);
    CHECK(kendall_w(ballots) == Approx(1));
}
