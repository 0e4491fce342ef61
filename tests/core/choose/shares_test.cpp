#include "core/choose/shares.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <numeric>

using namespace updraft;

namespace {

using Shares = std::vector<double>;

void check(const Shares& found, const Shares& expected) {
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == Approx(expected[i]));
}

} // namespace

TEST_CASE("Weights become shares that sum to 1, and one of them may be 0") {
    check(shares_of(Shares{2, 1, 0, 1}).value(), {0.5, 0.25, 0, 0.25});
    check(shares_of(Shares{7}).value(), {1});
    const Shares usual{0.2, 0.15, 0.1, 0.1, 0.2, 0.15, 0.1};
    CHECK(shares_of(usual).value() == usual); // to the last digit
    check(shares_of(Shares{}).value(), {});
}

TEST_CASE("Where every weight is 0 so are the shares") {
    check(shares_of(Shares{0, 0}).value(), {0, 0});
}

TEST_CASE("A weight that is negative or no number is refused") {
    for (const double wrong : {-0.1, std::nan(""), std::numeric_limits<double>::infinity()}) {
        const auto shares = shares_of(Shares{1, wrong});
        REQUIRE_FALSE(shares);
        CHECK(shares.error().code == ErrorCode::out_of_range);
        CHECK(shares.error().subject == "1");
    }
}

TEST_CASE("Moving one share leaves the others their proportions") {
    // 0.3 and 0.1 shared 0.4; now they share 0.2 as three to one.
    check(shares_with(Shares{0.6, 0.3, 0.1}, 0, 0.8), {0.8, 0.15, 0.05});
    check(shares_with(Shares{0.6, 0.3, 0.1}, 1, 0), {0.6 / 0.7, 0, 0.1 / 0.7});
}

TEST_CASE("A share moves no further than to 0 and to 1") {
    check(shares_with(Shares{0.6, 0.4}, 0, 7), {1, 0});
    check(shares_with(Shares{0.6, 0.4}, 0, -7), {0, 1});
    check(shares_with(Shares{0.6, 0.4}, 0, std::nan("")), {0.6, 0.4});
}

TEST_CASE("A locked share stays, and bounds the one that is moved") {
    const std::vector<bool> locked{false, true, false, false};
    // 0.5 is left for three: 0.4, and 0.1 as two to one.
    check(shares_with(Shares{0.2, 0.5, 0.2, 0.1}, 0, 0.2, locked), {0.2, 0.5, 0.2, 0.1});
    check(shares_with(Shares{0.2, 0.5, 0.2, 0.1}, 0, 0.35, locked), {0.35, 0.5, 0.1, 0.05});
    check(shares_with(Shares{0.2, 0.5, 0.2, 0.1}, 0, 0.9, locked), {0.5, 0.5, 0, 0});
    check(shares_with(Shares{0.2, 0.5, 0.2, 0.1}, 1, 0.9, locked), {0.2, 0.5, 0.2, 0.1});
}

TEST_CASE("Others that are all 0 get equal parts") {
    check(shares_with(Shares{1, 0, 0}, 0, 0.5), {0.5, 0.25, 0.25});
    check(shares_with(Shares{0.6, 0, 0.4, 0}, 0, 0.4, {false, false, true, false}),
          {0.4, 0.1, 0.4, 0.1});
}

TEST_CASE("Where nothing else is free nothing moves") {
    check(shares_with(Shares{1}, 0, 0.5), {1});
    check(shares_with(Shares{0.6, 0.4}, 0, 0.5, {false, true}), {0.6, 0.4});
}

TEST_CASE("However often shares are moved, they sum to 1") {
    Shares shares{0.2, 0.15, 0.1, 0.1, 0.2, 0.15, 0.1};
    for (std::size_t i = 0; i < 10'000; ++i)
        shares = shares_with(shares, i % 7, static_cast<double>(i % 89) / 100);
    CHECK(std::accumulate(shares.begin(), shares.end(), 0.0) == Approx(1).epsilon(1e-12));
}
