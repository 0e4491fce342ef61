#include "core/edits/opportunities.h"

#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct OpportunityTrial {
    testing::Folder folder;
    std::unique_ptr<Document> document = std::move(*Document::create(
        folder / "trial.updraft", testing::basics(), {}, testing::surroundings()));

    const Plan& plan() const { return *document->plan(); }
    template <class F> void edit(F&& run) { REQUIRE(document->edit("set", run)); }
    template <class T> Id<T> add(T row) {
        Id<T> id;
        edit([&](Edit& e) { id = e.add(std::move(row)); });
        return id;
    }
    Id<Opportunity> opportunity() {
        Opportunity row;
        row.code = "OP-01";
        row.statement = "Explain the first bill";
        return add(row);
    }
};

} // namespace

TEST_CASE("What an opportunity rests on already is not tied anew") {
    OpportunityTrial trial;
    const auto opportunity = trial.opportunity();
    const auto said = trial.add(Feedback{});
    const auto answer = trial.add(testing::initiative("CX-01"));
    const auto tie_both = [&](Edit& e) {
        tie_to(e, opportunity, table_of<Feedback>, said.uuid);
        tie_to(e, opportunity, table_of<Initiative>, answer.uuid);
    };
    trial.edit(tie_both);
    REQUIRE(trial.plan().evidence.size() == 1);
    REQUIRE(trial.plan().remedies.size() == 1);
    const auto length = trial.document->history_length();
    trial.edit(tie_both);
    CHECK(trial.document->history_length() == length);
    trial.edit([&](Edit& e) { untie(e, opportunity, said.uuid); });
    CHECK(trial.plan().evidence.empty());
    CHECK(trial.plan().remedies.size() == 1);
}

TEST_CASE("An opportunity from many rests on all of them, as severe as the worst") {
    OpportunityTrial trial;
    std::vector<Uuid> pains;
    for (const std::optional<int> severity :
         {std::optional{2}, std::optional{4}, std::optional<int>{}}) {
        PainPoint row;
        row.code = "PP-" + std::to_string(pains.size());
        row.text = "Waits, " + std::to_string(pains.size());
        row.severity = severity;
        pains.push_back(trial.add(row).uuid);
    }
    Id<Opportunity> made;
    trial.edit([&](Edit& e) { made = opportunity_from(e, table_of<PainPoint>, pains); });
    CHECK(trial.plan().opportunities.find(made)->statement == "Waits, 0");
    CHECK(trial.plan().opportunities.find(made)->severity == 4);
    CHECK(trial.plan().evidence.size() == 3);
    trial.edit([&](Edit& e) { untie(e, made, std::vector{pains[0], pains[2]}); });
    CHECK(trial.plan().evidence.size() == 1);
    trial.edit([&](Edit& e) { tie_to(e, made, table_of<PainPoint>, pains); });
    CHECK(trial.plan().evidence.size() == 3);
}

TEST_CASE("An opportunity is of the step that all it rests on are of") {
    OpportunityTrial trial;
    Journey journey;
    journey.code = "J-1";
    journey.title = "Moving";
    Stage stage;
    stage.title = "Only";
    stage.journey = trial.add(journey);
    Step step;
    step.stage = trial.add(stage);
    std::vector<Id<Step>> steps;
    std::vector<Uuid> pains;
    for (int i = 0; i < 2; ++i) {
        step.code = "S-" + std::to_string(i);
        step.title = "Waits, " + std::to_string(i);
        step.id = {};
        steps.push_back(trial.add(step));
        PainPoint row;
        row.code = "PP-" + std::to_string(i);
        row.text = "Long";
        row.step = steps.back();
        pains.push_back(trial.add(row).uuid);
    }
    const auto of = [&](const std::vector<Uuid>& items) {
        Id<Opportunity> made;
        trial.edit([&](Edit& e) { made = opportunity_from(e, table_of<PainPoint>, items); });
        return trial.plan().opportunities.find(made)->step;
    };
    CHECK(of({pains[1]}) == steps[1]);
    CHECK_FALSE(of(pains).has_value());
    PainPoint anywhere;
    anywhere.code = "PP-9";
    anywhere.text = "Dear";
    CHECK_FALSE(of({pains[1], trial.add(anywhere).uuid}).has_value());
}
