#include "core/exchange/journey_csv.h"

#include "core/edits/journeys.h"
#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "core/listen/journey_map.h"
#include "tests/support/plans.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct Imported {
    testing::Folder folder;
    std::unique_ptr<Document> document = std::move(*Document::create(
        folder / "trial.updraft", testing::basics(), {}, testing::surroundings()));

    const Plan& plan() const { return *document->plan(); }
    ImportPlan bring(std::string csv, std::vector<ImportRequest::Mapping> map = {},
                     std::vector<ImportRequest::Given> given = {}) {
        ImportRequest request;
        request.kind = find_kind("steps");
        request.map = std::move(map);
        request.given = std::move(given);
        const auto table = read_csv(std::move(csv));
        REQUIRE(table);
        auto planned = plan_import(plan(), *table, request);
        REQUIRE(planned);
        REQUIRE(document->edit("import", [&](Edit& e) { apply_import(e, *planned); }));
        return std::move(*planned);
    }
    JourneyMap map() const { return journey_map(plan(), plan().journeys.begin()->id); }
};

std::string veterans() {
    return testing::bytes_of(
        testing::in_source("tests/data/12-journeys/va-journeys-of-veterans.csv"));
}

/// Everything of a map as text, without ids.
std::string told(const Plan& plan, const JourneyMap& map) {
    std::string all;
    for (const auto& phase : map.phases) {
        all += "# " + phase.name + "\n";
        for (auto i = phase.stages.first; i < phase.stages.last; ++i) {
            all += "## " + plan.stages.find(map.stages[i].id)->title + "\n";
            for (auto k = map.stages[i].steps.first; k < map.stages[i].steps.last; ++k) {
                const auto& row = *plan.steps.find(map.steps[k].id);
                all += row.code + " " + row.title + (row.moment_of_truth ? " *" : "") + "|" +
                       row.action + "|" + row.backstage + "|" +
                       (row.emotion ? std::to_string(*row.emotion) : "") + "|";
                for (const auto id : map.steps[k].channels) all += plan.channels.find(id)->name;
                all += "\n";
            }
        }
    }
    return all;
}

} // namespace

TEST_CASE("The journeys of veterans come in as 3 phases, 10 stages, 42 moments, 13 that matter") {
    Imported trial;
    const auto planned =
        trial.bring(veterans(), {{"moment", "title"}, {"moment_that_matters", "moment_of_truth"}});
    CHECK(planned.skipped.empty());
    CHECK(planned.notes.empty());
    REQUIRE(planned.created.size() == 1);
    REQUIRE(trial.plan().journeys.size() == 1);
    CHECK(trial.plan().journeys.begin()->title == trial.plan().about().title);
    const auto map = trial.map();
    REQUIRE(map.phases.size() == 3);
    CHECK(map.phases[0].steps.size() == 17);
    CHECK(map.phases[1].steps.size() == 16);
    CHECK(map.phases[2].steps.size() == 9);
    CHECK(map.stages.size() == 10);
    CHECK(map.steps.size() == 42);
    const auto matter = std::ranges::count_if(
        trial.plan().steps, [](const Step& step) { return step.moment_of_truth; });
    CHECK(matter == 13);
    CHECK(trial.plan().stages.find(map.stages[9].id)->title == "Dying");
    REQUIRE(trial.document->undo());
    CHECK(trial.plan().journeys.empty());
}

TEST_CASE("A journey that leaves as CSV and comes into another plan is the same map") {
    Imported first;
    first.bring(veterans(), {{"moment", "title"}, {"moment_that_matters", "moment_of_truth"}});
    REQUIRE(first.document->edit("set", [&](Edit& e) {
        const auto id = first.map().steps[3].id;
        e.change(id, [](Step& row) {
            row.emotion = -1.5;
            row.action = "Asks, \"twice\";\nthen waits";
            row.backstage = "Two systems";
        });
        const Kind& steps = *find_kind("steps");
        steps.field("channels")->set(e, id.uuid, std::string{"Letter; Phone"});
        PainPoint pain;
        pain.code = "PP-01";
        pain.step = id;
        pain.text = "Nobody knows";
        e.add(pain);
    }));
    const auto csv = journeys_as_csv(first.plan(), {first.map().journey});
    CHECK(csv.starts_with("Code,Journey,Phase,Stage,Title,Moment of truth,Emotion,"));
    CHECK(csv.find("Nobody knows") != std::string::npos);
    Imported second;
    const auto planned = second.bring(csv);
    CHECK(planned.skipped.empty());
    CHECK(planned.notes.empty());
    CHECK(told(second.plan(), second.map()) == told(first.plan(), first.map()));
    // Once more into the same plan: nothing new.
    const auto again = second.bring(csv);
    CHECK(again.count(ImportPlan::Fate::unchanged) == 42);
    CHECK(again.notes.empty());
}

TEST_CASE("Several journeys as CSV name theirs in each row") {
    Imported trial;
    trial.bring(veterans(), {{"moment", "title"}});
    Id<Journey> other;
    REQUIRE(trial.document->edit("add", [&](Edit& e) {
        Journey row;
        row.code = "J-7";
        row.title = "Other";
        other = e.add(row);
    }));
    const auto csv = journeys_as_csv(trial.plan(), {trial.map().journey, other});
    CHECK(csv.starts_with("Code,Journey,Phase,"));
    CHECK(csv.find("," + trial.plan().about().title + ",") != std::string::npos);
}

TEST_CASE("Several journeys that leave as one CSV come into another plan as several") {
    Imported first;
    first.bring(veterans(), {{"moment", "title"}, {"moment_that_matters", "moment_of_truth"}});
    REQUIRE(first.document->edit(
        "add", [&](Edit& e) { make_to_be(e, first.map().journey, "As it should be"); }));
    std::vector<Id<Journey>> both;
    for (const auto& row : first.plan().journeys) both.push_back(row.id);
    const auto csv = journeys_as_csv(first.plan(), both);
    Imported second;
    const auto planned = second.bring(csv);
    CHECK(planned.skipped.empty());
    CHECK(planned.notes.empty());
    REQUIRE(second.plan().journeys.size() == 2);
    auto journey = second.plan().journeys.begin();
    for (const auto id : both) {
        CHECK(journey->title == first.plan().journeys.find(id)->title);
        CHECK(told(second.plan(), journey_map(second.plan(), journey->id)) ==
              told(first.plan(), journey_map(first.plan(), id)));
        ++journey;
    }
    CHECK(second.bring(csv).count(ImportPlan::Fate::unchanged) == 84);
}

TEST_CASE(
    "A list of steps becomes the journey that is named for all, beside those that there are") {
    Imported trial;
    trial.bring("Title,Stage\nLooks,Decide\n", {}, {{"journey", "Moving"}});
    const auto planned = trial.bring("Code,Title,Stage\nS-01,Looks around,Decide\n,Asks,Decide\n",
                                     {}, {{"journey", "Returning goods"}});
    CHECK(planned.skipped.empty());
    REQUIRE(trial.plan().journeys.size() == 2);
    const auto steps = [&](const std::string& title) {
        std::vector<std::string> titles;
        for (const auto& journey : trial.plan().journeys)
            if (journey.title == title)
                for (const auto& step : journey_map(trial.plan(), journey.id).steps)
                    titles.push_back(trial.plan().steps.find(step.id)->title);
        return titles;
    };
    // A step that is there stays in its journey.
    CHECK(steps("Moving") == std::vector<std::string>{"Looks around"});
    CHECK(steps("Returning goods") == std::vector<std::string>{"Asks"});
}

TEST_CASE("A journey that leaves as CSV changes nothing where it comes from") {
    Imported trial;
    trial.bring("Title,Stage\nLooks,Decide\n", {}, {{"journey", "Moving"}});
    trial.bring("Title,Stage\nAsks,Decide\n", {}, {{"journey", "Returning goods"}});
    for (const auto& journey : trial.plan().journeys) {
        const auto again = trial.bring(journeys_as_csv(trial.plan(), {journey.id}));
        CHECK(again.count(ImportPlan::Fate::unchanged) == 1);
        CHECK(again.skipped.empty());
    }
}
