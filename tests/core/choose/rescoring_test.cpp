#include "core/choose/rescoring.h"

#include "tests/core/choose/sheets.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

using TeamScores = std::vector<std::optional<int>>;

/// By the usual criteria a step of a score moves value by 9.09, 6.82, 4.55 and 4.55, and ease by
/// 11.11, 8.33 and 5.56.
const Row middling(7, 3.0);
const TeamScores all_together(7, 3);

Rescoring moved(const Row& row, const TeamScores& team, const MatrixPlace& wanted) {
    return rescored(sheet_of(usual_criteria(), {row}), 0, team, wanted);
}

} // namespace

TEST_CASE("A place that one score reaches changes that score alone") {
    const auto result = moved(middling, all_together, {60.0, {}});
    CHECK(result.changes == std::vector{Rescore{0, 3, 4}}); // moment and business would be two
    CHECK(result.after.value == Approx(50 + 100 * 0.2 / 0.55 / 4));
    CHECK(result.after.ease == Approx(50));
}

TEST_CASE("Of all ways to the nearest place the one with the least change is taken") {
    // 25 are eleven times 2.27: two steps of pain and one of reach, or four smaller ones.
    const auto result = moved(middling, all_together, {75.0, {}});
    CHECK(result.changes == std::vector{Rescore{0, 3, 5}, Rescore{1, 3, 4}});
    CHECK(result.after.value == Approx(75));
}

TEST_CASE("Ease rises as costs score lower, and both axes move at once") {
    const auto result = moved(middling, all_together, {59.0, 61.0});
    CHECK(result.changes == std::vector{Rescore{0, 3, 4}, Rescore{4, 3, 2}});
    CHECK(result.after.ease == Approx(50 + 100 * 0.2 / 0.45 / 4));
}

TEST_CASE("What is as near as a point is near enough, so that nothing trembles") {
    CHECK(moved(middling, all_together, {50.9, 49.2}).changes.empty());
    CHECK(moved(middling, all_together, {}).changes.empty());
}

TEST_CASE("Scores end at 1 and 5, and the item comes as near as they let it") {
    const auto best = moved(Row(7, 5.0), TeamScores(7, 5), {100.0, 100.0});
    CHECK(best.after.value == Approx(100));
    CHECK(best.after.ease == Approx(100)); // all costs at 1
    CHECK(best.changes.size() == 3);
}

TEST_CASE("Criteria that people scored by name stay as they are") {
    TeamScores team = all_together;
    team[0].reset();
    const auto result = moved(middling, team, {59.1, {}});
    for (const auto& change : result.changes) CHECK(change.criterion != 0);
    CHECK(result.after.value == Approx(50 + 100 * 0.2 / 0.55 / 4)); // by others
    TeamScores nobody(7);
    nobody[4] = 3;
    const auto held = moved(middling, nobody, {80.0, {}});
    CHECK_FALSE(held.value_moves);
    CHECK(held.ease_moves);
    CHECK(held.changes.empty());
}

TEST_CASE("What is not scored stays so, and what has no weight is not moved") {
    const auto sheet =
        sheet_of({benefit(1), benefit(0), benefit(1), cost(1)}, {{3.0, 3.0, std::nullopt, 3.0}});
    const auto result = rescored(sheet, 0, TeamScores{3, 3, std::nullopt, 3}, {75.0, {}});
    CHECK(result.changes == std::vector{Rescore{0, 3, 4}}); // 25 a step: it counts alone
    CHECK(result.after.value == Approx(75));
}

TEST_CASE("Where there are many criteria those that weigh most move") {
    std::vector<Weighted> criteria(12, benefit(1));
    criteria[11] = benefit(3);
    const auto sheet = sheet_of(criteria, {Row(12, 3.0)});
    const auto result = rescored(sheet, 0, TeamScores(12, 3), {50 + 100 * 3.0 / 14 / 4, {}});
    CHECK(result.changes == std::vector{Rescore{11, 3, 4}});
}

TEST_CASE("A team's score may be moved only where nobody else scored") {
    struct Scoring : Trial {
        Scoring() : Trial{date(2026, 2, 24)} {}
    } trial;
    std::vector<Id<Criterion>> criteria;
    for (const auto* position : {"a", "b", "c"}) {
        Criterion row;
        row.name = position;
        row.weight = 1;
        row.position = position;
        criteria.push_back(trial.add(std::move(row)));
    }
    const auto item = trial.dateless("CX-01", 5);
    const auto give = [&](std::size_t criterion, int score, const std::string& scorer) {
        Score row;
        row.initiative = item;
        row.criterion = criteria[criterion];
        row.score = score;
        row.scorer = scorer;
        trial.add(std::move(row));
    };
    give(0, 4, "");
    give(1, 2, "");
    give(1, 5, "Ana");
    give(2, 3, "Ben");
    CHECK(team_scores(trial.plan, ScoreSheet::of(trial.plan), 0) ==
          TeamScores{4, std::nullopt, std::nullopt});
}
