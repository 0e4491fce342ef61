#include "core/choose/sensitivity.h"

#include "tests/core/choose/sheets.h"
#include "tests/support/weighing.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

using Items = std::vector<std::size_t>;

constexpr std::optional<double> none{};

void check(const std::optional<SetChange>& change, double share, const Items& in,
           const Items& out) {
    REQUIRE(change);
    CHECK(change->share == Approx(share).epsilon(1e-12));
    CHECK(change->in == in);
    CHECK(change->out == out);
}

void check(const std::optional<OrderChange>& change, double share, const std::vector<Swap>& swaps) {
    REQUIRE(change);
    CHECK(change->share == Approx(share).epsilon(1e-12));
    CHECK(change->swaps == swaps);
}

/// Two criteria of benefit, of which the first is moved: the score runs straight from the points
/// by the second to those by the first.
ScoreSheet straight(double share, const std::vector<Row>& rows) {
    return sheet_of({benefit(share), benefit(1 - share)}, rows);
}

} // namespace

TEST_CASE("With the usual criteria the best change at the share where two scores are equal") {
    // One of little value with ease, one of great value without:
    // 0.55·0.25 + 0.45·1 = 0.5875 and 0.55·1 + 0.45·0.25 = 0.6625.
    const auto sheet = sheet_of(usual_criteria(), {{2, 2, 2, 2, 1, 1, 1}, {5, 5, 5, 5, 4, 4, 4}});
    const auto all = sensitivities_of(sheet, 1);
    REQUIRE(all.size() == 7);
    // Effort at t: 0.484375 (1 − t) + t = 0.765625 (1 − t) + 0.25 t, so t = 0.28125 ÷ 1.03125.
    CHECK(all[4].share == Approx(0.2));
    check(all[4].above, 3.0 / 11, {0}, {1});
    CHECK_FALSE(all[4].below);
    // Pain relieved: 0.671875 (1 − t) + 0.25 t = 0.578125 (1 − t) + t, so t = 0.09375 ÷ 0.84375.
    check(all[0].below, 1.0 / 9, {0}, {1});
    CHECK_FALSE(all[0].above);
    CHECK_FALSE(all[0].robust());
    CHECK_FALSE(all[0].tie);
}

TEST_CASE("With unequal coverage two scores cross twice") {
    // By the second and third criterion, 0.15 and 0.45, the first item has 0.25: 0.25 + 0.625 t.
    // The other is scored by a quarter of their weight: 0.75 t ÷ (t + 0.25 (1 − t)).
    // Equal where 15 t² − 13 t + 2 = 0: at 1/5 and 2/3; between them the other is ahead.
    const auto sheet =
        sheet_of({benefit(0.4), benefit(0.15), benefit(0.45)}, {{4.5, 2, 2}, {4, 1, none}});
    const auto found = sensitivity_of(sheet, 0, 1);
    check(found.below, 0.2, {0}, {1});
    check(found.above, 2.0 / 3, {0}, {1});
    check(found.order_below, 0.2, {{1, 0}});
    check(found.order_above, 2.0 / 3, {{1, 0}});
}

TEST_CASE("Touching without crossing changes nothing") {
    // 0.25 + 0.75 t and 0.75 t ÷ (t + 0.25 (1 − t)): 9 t² − 6 t + 1 = 0, a double root at 1/3.
    // With most of these weights fractions make two roots of it, or none.
    for (const double weight : {0.5, 1.0, 0.29, 0.31, 0.44, 0.45, 0.61, 0.7}) {
        const auto sheet = sheet_of({benefit(0.3), benefit(weight), benefit(3 * weight)},
                                    {{5, 2, 2}, {4, 1, none}});
        const auto found = sensitivity_of(sheet, 0, 1);
        CHECK(found.robust());
        CHECK(found.order_robust());
    }
}

TEST_CASE("A change only at 0 or 1 does not count") {
    // 1 and 1 − 0.5 (1 − t) meet at 1; t and 0.25 t at 0.
    CHECK(sensitivity_of(straight(0.5, {{5, 5}, {5, 3}}), 0, 1).robust());
    CHECK(sensitivity_of(straight(0.5, {{5, 1}, {2, 1}}), 0, 1).robust());
    // 0.25 + 0.5 t and 0.75 t ÷ (t + 0.25 (1 − t)): 6 t² − 7 t + 1 = 0, at 1/6 and at 1.
    const auto sheet =
        sheet_of({benefit(0.5), benefit(0.125), benefit(0.375)}, {{4, 2, 2}, {4, 1, none}});
    const auto found = sensitivity_of(sheet, 0, 1);
    check(found.below, 1.0 / 6, {0}, {1});
    CHECK_FALSE(found.above);
}

TEST_CASE("The order of the best changes apart from who they are") {
    // 1 − t, 0.75 − 0.25 t and t: the first two cross at 1/3, the first and third at 1/2.
    const auto found = sensitivity_of(straight(0.2, {{1, 5}, {3, 4}, {5, 1}}), 0, 2);
    check(found.order_above, 1.0 / 3, {{0, 1}});
    check(found.above, 0.5, {2}, {0});
    CHECK_FALSE(found.order_below);
    CHECK_FALSE(found.below);
}

TEST_CASE("Where several cross at one share all of them change places") {
    // 1 − t, 0.5 and t, all equal at 1/2.
    const auto found = sensitivity_of(straight(0.2, {{1, 5}, {3, 3}, {5, 1}}), 0, 2);
    check(found.above, 0.5, {2}, {0});
    check(found.order_above, 0.5, {{0, 1}, {0, 2}, {1, 2}});
}

TEST_CASE("A tie at the cut is called one and has no number") {
    // 0.5 each now; one rises, the other falls.
    const auto found = sensitivity_of(straight(0.5, {{5, 1}, {1, 5}, {1, 1}}), 0, 1);
    CHECK(found.tie);
    CHECK(found.order_tie);
    CHECK_FALSE(found.below);
    CHECK_FALSE(found.above);
    CHECK_FALSE(found.robust());
    // Over the cut they are no tie of the set, but one of the order.
    const auto two = sensitivity_of(straight(0.5, {{5, 1}, {1, 5}, {1, 1}}), 0, 2);
    CHECK_FALSE(two.tie);
    CHECK(two.order_tie);
    CHECK(two.robust());
}

TEST_CASE("What is equal at every share ties at the cut, but is no tie over it") {
    const std::vector<Row> rows = {{5, 4}, {5, 4}, {1, 5}};
    CHECK(sensitivity_of(straight(0.5, rows), 0, 1).tie);
    const auto found = sensitivity_of(straight(0.5, rows), 0, 2);
    CHECK_FALSE(found.order_tie);
    // 0.75 + 0.25 t and 1 − t: 1/5. Of the two equal ones the first stays.
    check(found.below, 0.2, {2}, {1});
    check(found.order_below, 0.2, {{0, 2}, {1, 2}});
}

TEST_CASE("From a share of 1 the others come in with equal parts") {
    // Points by the others: (1 + 0) ÷ 2 and 0. Going down 0.5 meets 0.75 t at 2/3.
    const auto sheet =
        sheet_of({benefit(1), benefit(0), benefit(0)}, {{3, 5, 1}, {4, 1, 1}, {none, 5, 5}});
    const auto found = sensitivity_of(sheet, 0, 1);
    check(found.below, 2.0 / 3, {0}, {1}); // the third has no score now
    CHECK_FALSE(found.above);
}

TEST_CASE("A criterion without a weight can come to count") {
    const auto found = sensitivity_of(straight(0, {{1, 5}, {5, 1}, {5, none}}), 0, 1);
    CHECK(found.share == 0);
    check(found.above, 0.5, {1}, {0}); // the third has no score now
    CHECK_FALSE(found.below);
}

TEST_CASE("With one criterion, none, few items or no weights nothing can change") {
    const auto one = sensitivity_of(sheet_of({cost(1)}, {{1}, {2}, {3}}), 0, 1);
    CHECK((one.robust() && one.order_robust()));
    CHECK(sensitivities_of(ScoreSheet{}).empty());
    const auto few = sensitivity_of(straight(0.5, {{5, 2}, {1, 5}}), 0);
    CHECK(few.robust());
    CHECK_FALSE(few.order_robust()); // 0.25 + 0.75 t and 1 − t
    CHECK(sensitivity_of(straight(0.5, {{5, 2}, {1, 5}}), 0, 0).robust());
    const auto weightless = sheet_of({benefit(0), benefit(0)}, {{5, 2}, {1, 5}});
    CHECK(sensitivity_of(weightless, 0, 1).robust());
}

TEST_CASE("Whatever is weighed, every change is reported, exactly where it is, and no other") {
    testing::WeighingResult all;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto result = testing::weigh(seed);
        INFO("seed " << seed);
        CHECK(result.problem == "");
        all.changes += result.changes;
        all.ties += result.ties;
        all.breaks += result.breaks;
    }
    CHECK(all.changes > 300);
    CHECK(all.ties > 20);
    CHECK(all.breaks > 1000);
}
