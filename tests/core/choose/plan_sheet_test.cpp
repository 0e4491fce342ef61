#include "core/choose/score.h"

#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Scoring : Trial {
    Scoring() : Trial{date(2026, 2, 24)} {}
    Id<Criterion> criterion(std::string name, CriterionKind kind, double weight,
                            std::string position) {
        Criterion row;
        row.name = std::move(name);
        row.kind = kind;
        row.weight = weight;
        row.position = std::move(position);
        return add(std::move(row));
    }
    void score(Id<Initiative> item, Id<Criterion> criterion, int score, std::string scorer) {
        Score row;
        row.initiative = item;
        row.criterion = criterion;
        row.score = score;
        row.scorer = std::move(scorer);
        add(std::move(row));
    }
};

} // namespace

TEST_CASE("A plan's sheet has open initiatives by their codes and criteria by their positions") {
    Scoring trial;
    const auto effort = trial.criterion("Effort", CriterionKind::cost, 1, "b");
    const auto pain = trial.criterion("Pain relieved", CriterionKind::benefit, 3, "a");
    const auto tenth = trial.dateless("CX-10", 5);
    const auto second = trial.dateless("CX-2", 5);
    const auto done = trial.dateless("CX-3", 5);
    trial.status(done, Status::done);
    trial.status(trial.dateless("CX-4", 5), Status::dropped);
    trial.score(tenth, effort, 2, "Ana");
    trial.score(done, effort, 3, "Ana");
    const auto sheet = ScoreSheet::of(trial.plan);
    REQUIRE(sheet.items() == 2);
    CHECK(sheet.initiative(0) == second);
    CHECK(sheet.initiative(1) == tenth);
    REQUIRE(sheet.criteria().size() == 2);
    CHECK(sheet.criteria()[0].id == pain);
    CHECK(sheet.criteria()[0].share == Approx(0.75));
    CHECK(sheet.criteria()[1].kind == CriterionKind::cost);
    CHECK(sheet.cell(0, 1).scorers == 0);
    CHECK(sheet.points(1)[1] == Approx(0.75)); // 1 − (2 − 1) ÷ 4
    const auto all = ScoreSheet::of(trial.plan, Scored::all);
    REQUIRE(all.items() == 4);
    CHECK(all.initiative(1) == done);
    CHECK(all.cell(1, 1).mean == 3);
}

TEST_CASE("Several scorers count by their mean, and their spread is told") {
    Scoring trial;
    const auto pain = trial.criterion("Pain relieved", CriterionKind::benefit, 1, "a");
    const auto item = trial.dateless("CX-01", 5);
    trial.score(item, pain, 1, "Ana");
    trial.score(item, pain, 3, "Ben");
    trial.score(item, pain, 5, "Carla");
    const auto sheet = ScoreSheet::of(trial.plan);
    CHECK(sheet.cell(0, 0).mean == Approx(3));
    CHECK(sheet.cell(0, 0).spread == Approx(1.632993)); // √(8 ÷ 3)
    CHECK(sheet.cell(0, 0).scorers == 3);
    CHECK(scores_of(sheet).items[0].score == Approx(50));
}

TEST_CASE("A request is scored by the same criteria, apart from initiatives") {
    Scoring trial;
    const auto pain = trial.criterion("Pain relieved", CriterionKind::benefit, 1, "a");
    trial.score(trial.dateless("CX-01", 5), pain, 1, "Ana");
    const auto request = trial.add(Request{});
    Score row;
    row.request = request;
    row.criterion = pain;
    row.score = 4;
    trial.add(row);
    CHECK(scores_of(ScoreSheet::of(trial.plan, request)).items[0].score == Approx(75));
    CHECK(scores_of(ScoreSheet::of(trial.plan)).items[0].score == Approx(0));
    CHECK_FALSE(scores_of(ScoreSheet::of(trial.plan, Id<Request>::make())).items[0].score);
}

TEST_CASE("A plan without criteria or weights has a sheet without scores") {
    Scoring trial;
    const auto item = trial.dateless("CX-01", 5);
    CHECK(ScoreSheet::of(trial.plan).items() == 1);
    CHECK(ScoreSheet::of(trial.plan).all_weights_zero());
    trial.score(item, trial.criterion("Pain relieved", CriterionKind::benefit, 0, "a"), 5, "");
    CHECK(ScoreSheet::of(trial.plan).all_weights_zero());
    CHECK_FALSE(scores_of(ScoreSheet::of(trial.plan)).items[0].score);
}
