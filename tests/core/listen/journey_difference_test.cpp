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
