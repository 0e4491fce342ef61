#include "core/listen/path.h"

#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

bool ticked(const Plan& plan, PathWord word) {
    return is_ticked(path_of(plan), word);
}

} // namespace

TEST_CASE("A plan without anything has no word of the path ticked") {
    Trial trial{date(2026, 1, 1)};
    for (const auto& item : path_of(trial.plan)) CHECK_FALSE(item.met);
    for (const auto word : {PathWord::start, PathWord::engage, PathWord::listen, PathWord::act})
        CHECK_FALSE(ticked(trial.plan, word));
}

TEST_CASE("Each word of the path is ticked by what the plan really holds") {
    Trial trial{date(2026, 1, 1)};
    {
        Trial& edit = trial;
        edit.change(edit.plan.about().id, [](Basics& row) {
            row.vision = "One call is enough.";
            row.leader = "Ana";
        });
        Objective objective;
        objective.code = "O-1";
        objective.title = "Fewer calls";
        edit.add(objective);
    }
    CHECK(ticked(trial.plan, PathWord::start));
    CHECK_FALSE(ticked(trial.plan, PathWord::engage));
    {
        Trial& edit = trial;
        for (const auto* name : {"Ana", "Tom"}) {
            Person person;
            person.name = name;
            edit.add(person);
        }
        Team team;
        team.name = "Desk";
        edit.add(team);
        Round round;
        round.name = "Spring";
        Assessment first;
        first.round = edit.add(round);
        first.rater = "Ana";
        first.answer = 1;
        edit.add(first);
        first.id = {};
        edit.add(first); // the same rater again is not a second one
        first.id = {};
        first.rater = "ANA ";
        edit.add(first); // nor in another case
    }
    CHECK_FALSE(ticked(trial.plan, PathWord::engage));
    {
        Trial& edit = trial;
        Assessment other = *edit.plan.assessments.begin();
        other.id = {};
        other.rater = "Tom";
        edit.add(other);
    }
    CHECK(ticked(trial.plan, PathWord::engage));
}

TEST_CASE("Listening needs a persona, a journey that says how it feels, and ten customers' words") {
    Trial trial{date(2026, 1, 1)};
    {
        Trial& edit = trial;
        Persona persona;
        persona.name = "Maya";
        persona.position = "a1";
        edit.add(persona);
        Journey journey;
        journey.code = "J-1";
        journey.title = "Moving";
        Stage stage;
        stage.journey = edit.add(journey);
        stage.title = "Bill";
        stage.position = "a1";
        Step step;
        step.stage = edit.add(stage);
        for (const auto* code : {"S-1", "S-2", "S-3"}) {
            step.id = {};
            step.code = code;
            step.title = code;
            step.position = std::string{"a"} + code[2];
            step.emotion = -1;
            edit.add(step);
        }
        Feedback said;
        for (int i = 0; i < 9; ++i) {
            said.id = {};
            said.verbatim = "Too long.";
            edit.add(said);
        }
        said.id = {};
        said.verbatim.clear();
        said.nps = 9;
        edit.add(said); // a score alone is no words
    }
    CHECK_FALSE(ticked(trial.plan, PathWord::listen));
    {
        Trial& edit = trial;
        Feedback said;
        said.verbatim = "At last.";
        edit.add(said);
    }
    CHECK(ticked(trial.plan, PathWord::listen));
}
