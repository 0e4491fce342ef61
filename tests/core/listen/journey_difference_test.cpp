#include "core/listen/journey_difference.h"

#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

/// Journeys of stages, each with its steps.
struct Journeys : Trial {
    using Stages = std::vector<std::pair<std::string, std::vector<std::string>>>;

    Journeys() : Trial{date(2026, 1, 1)} {}

    Id<Journey> journey(const std::string& code, const Stages& stages) {
        Journey row;
        row.code = code;
        row.title = code;
        const auto id = add(row);
        int place = 0;
        for (const auto& [title, steps] : stages) {
            Stage stage;
            stage.journey = id;
            stage.title = title;
            stage.position = "a" + std::to_string(++place);
            const auto in = add(stage);
            for (const auto& name : steps) {
                Step step;
                step.stage = in;
                step.title = name;
                step.position = "a" + std::to_string(++place);
                add(step);
            }
        }
        return id;
    }
    JourneyDifference between(const Stages& before, const Stages& after) {
        const auto as_is = journey("J-1", before), to_be = journey("J-2", after);
        return difference(plan, journey_map(plan, as_is), journey_map(plan, to_be));
    }
};

} // namespace

TEST_CASE("A step that goes into another stage moves no other one") {
    const auto found = Journeys{}.between({{"A", {"x"}}, {"B", {"y"}}}, {{"A", {"y", "x"}}});
    CHECK(found.moved() == 1);
    REQUIRE(found.after(0) != nullptr);
    CHECK(found.after(0)->moved);
    CHECK(found.added() == 0);
    CHECK(found.removed() == 0);
}

TEST_CASE("A step that is done otherwise is told with what differs, whatever its place") {
    Journeys trial;
    const auto as_is = trial.journey("J-1", {{"A", {"x", "y", "z"}}});
    const auto to_be = trial.journey("J-2", {{"A", {"x", "z", "y"}}});
    const auto map = journey_map(trial.plan, to_be);
    trial.change(map.steps[0].id, [](Step& row) {
        row.action = "Calls once";
        row.moment_of_truth = true;
    });
    Channel phone;
    phone.name = "Phone";
    trial.add(StepChannel{{}, map.steps[2].id, trial.add(phone)});
    const auto found =
        difference(trial.plan, journey_map(trial.plan, as_is), journey_map(trial.plan, to_be));
    using Fields = std::vector<std::string_view>;
    CHECK(found.after(0)->changed == Fields{"action", "moment_of_truth"});
    CHECK(found.after(1)->changed.empty());
    CHECK(found.after(2)->changed == Fields{"channels"});
    CHECK(found.before(1)->changed == Fields{"channels"});
    CHECK(found.changed() == 2);
    CHECK(found.moved() == 1);
}
