#include "core/listen/journey_map.h"

#include "core/listen/journey_difference.h"
#include "tests/support/trial_plan.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct JourneyTrial : Trial {
    JourneyTrial() : Trial{date(2026, 1, 1)} {}

    Id<Journey> journey(std::string code, std::string title) {
        Journey row;
        row.code = std::move(code);
        row.title = std::move(title);
        return add(std::move(row));
    }
    Id<Stage> stage(Id<Journey> of, std::string title, std::string phase = {}) {
        Stage row;
        row.journey = of;
        row.title = std::move(title);
        row.phase = std::move(phase);
        row.position = "a" + std::to_string(100 + ++count_);
        return add(std::move(row));
    }
    Id<Step> step(Id<Stage> of, std::string title, std::optional<double> emotion = {}) {
        Step row;
        row.code = "S-" + std::to_string(++count_);
        row.stage = of;
        row.title = std::move(title);
        row.emotion = emotion;
        row.position = "a" + std::to_string(100 + count_);
        return add(std::move(row));
    }
    Id<PainPoint> pain(std::string code, Id<Step> of, std::optional<int> severity = {}) {
        PainPoint row;
        row.code = std::move(code);
        row.step = of;
        row.text = "It hurts";
        row.severity = severity;
        return add(std::move(row));
    }
    Id<Opportunity> opportunity(std::string code, std::optional<Id<Step>> of) {
        Opportunity row;
        row.code = std::move(code);
        row.statement = "Mend it";
        row.step = of;
        return add(std::move(row));
    }

  private:
    int count_ = 0;
};

std::vector<std::string> titles(const Plan& plan, const JourneyMap& map) {
    std::vector<std::string> all;
    for (const auto& step : map.steps) all.push_back(plan.steps.find(step.id)->title);
    return all;
}

} // namespace

TEST_CASE("A map groups neighbouring stages of the same phase") {
    JourneyTrial trial;
    const auto journey = trial.journey("J-1", "Moving");
    const auto a = trial.stage(journey, "Decide", "Before");
    const auto b = trial.stage(journey, "Arrange", "before");
    const auto c = trial.stage(journey, "Move");
    const auto d = trial.stage(journey, "Settle", "Before");
    for (const auto stage : {a, a, b, c, d}) trial.step(stage, "Step");
    const auto map = journey_map(trial.plan, journey);
    REQUIRE(map.stages.size() == 4);
    CHECK(map.stages[0].steps == MapSpan{0, 2});
    CHECK(map.stages[3].steps == MapSpan{4, 5});
    REQUIRE(map.phases.size() == 3);
    CHECK(map.phases[0].stages == MapSpan{0, 2});
    CHECK(map.phases[0].steps == MapSpan{0, 3});
    CHECK(map.phases[1].name.empty());
    CHECK(map.phases[2].steps == MapSpan{4, 5});
    CHECK(map.has_phases());
}

TEST_CASE("A step of the map has its pain points, the worst first, its verbatims and counts") {
    JourneyTrial trial;
    const auto journey = trial.journey("J-1", "Moving");
    const auto stage = trial.stage(journey, "Bill");
    const auto step = trial.step(stage, "Opens it", -2);
    const auto mild = trial.pain("PP-01", step, 2);
    const auto worst = trial.pain("PP-10", step, 5);
    const auto also = trial.pain("PP-9", step, 5);
    Feedback old;
    old.step = step;
    old.verbatim = "What is this?";
    old.date = date(2026, 1, 5);
    const auto first = trial.add(old);
    old.id = {};
    old.date = date(2026, 2, 5);
    const auto second = trial.add(old);
    old.id = {};
    old.date = date(2026, 1, 4);
    trial.add(old);
    old.id = {};
    old.verbatim = "";
    trial.add(old);
    Count count;
    count.step = step;
    count.count = 31;
    trial.add(count);
    count.id = {};
    count.count = 11;
    trial.add(count);
    const auto map = journey_map(trial.plan, journey);
    CHECK(map.steps[0].pains == std::vector{also, worst, mild});
    CHECK(map.steps[0].quotes == std::vector{second, first});
    CHECK(map.steps[0].verbatims == 3);
    CHECK(map.steps[0].counts == 42);
    CHECK(map.pains() == 3);
}

TEST_CASE("An opportunity stands in the stage of its own step, else of its evidence") {
    JourneyTrial trial;
    const auto journey = trial.journey("J-1", "Moving");
    const auto other = trial.journey("J-2", "Leaving");
    const auto a = trial.stage(journey, "Decide"), b = trial.stage(journey, "Bill");
    const auto far = trial.step(trial.stage(other, "Away"), "Elsewhere");
    const auto early = trial.step(a, "Looks"), late = trial.step(b, "Opens");
    const auto evident = trial.opportunity("OP-1", {});
    const auto own = trial.opportunity("OP-2", early);
    const auto elsewhere = trial.opportunity("OP-3", far);
    for (const auto of : {evident, own, elsewhere}) {
        Evidence evidence;
        evidence.opportunity = of;
        evidence.pain_point = trial.pain("PP", late);
        trial.add(evidence);
    }
    trial.opportunity("OP-4", {}); // of no journey
    const auto cx = trial.dateless("CX-01", 5);
    Remedy remedy;
    remedy.opportunity = evident;
    remedy.initiative = cx;
    trial.add(remedy);
    const auto map = journey_map(trial.plan, journey);
    REQUIRE(map.opportunities.size() == 2);
    CHECK(map.opportunities[0].id == own);
    CHECK(map.opportunities[0].stage == 0);
    CHECK(map.opportunities[1].id == evident);
    CHECK(map.opportunities[1].stage == 1);
    CHECK(map.opportunities[1].step == std::optional<std::size_t>{1});
    REQUIRE(map.initiatives.size() == 1);
    CHECK(map.initiatives[0].id == cx);
    CHECK(map.initiatives[0].stage == 1);
    CHECK(map.unanswered() == 1);
}

TEST_CASE("A persona feels what is said of it, else what is said of all") {
    JourneyTrial trial;
    const auto journey = trial.journey("J-1", "Moving");
    const auto stage = trial.stage(journey, "Bill");
    const auto a = trial.step(stage, "Opens", -2), b = trial.step(stage, "Pays");
    Persona persona;
    persona.name = "Omar";
    const auto omar = trial.add(persona);
    StepEmotion own;
    own.step = a;
    own.persona = omar;
    own.emotion = 1.5;
    trial.add(own);
    const auto map = journey_map(trial.plan, journey);
    CHECK(emotion_of(trial.plan, a) == std::optional{-2.0});
    CHECK(emotion_of(trial.plan, a, omar) == std::optional{1.5});
    CHECK_FALSE(emotion_of(trial.plan, b, omar));
    CHECK(emotions_of(trial.plan, map, omar) ==
          std::vector<std::optional<double>>{1.5, std::nullopt});
    CHECK(lowest_point(trial.plan, map) == std::optional<std::size_t>{0});
    CHECK(feeling_otherwise(trial.plan, journey).empty()); // Omar is not of the journey
    trial.add(JourneyPersona{{}, journey, omar});
    CHECK(feeling_otherwise(trial.plan, journey) == std::vector{omar});
    const auto other = trial.journey("J-2", "Leaving");
    trial.add(JourneyPersona{{}, other, omar});
    CHECK(feeling_otherwise(trial.plan, other).empty());
}

TEST_CASE("The difference to a to-be journey says what is new, gone, moved and felt otherwise") {
    JourneyTrial trial;
    const auto as_is = trial.journey("J-1", "Moving"), to_be = trial.journey("J-2", "Moving 2");
    const auto a = trial.stage(as_is, "Arrange"), b = trial.stage(as_is, "Bill");
    trial.step(a, "Calls", -0.8);
    trial.step(a, "Waits", -1.2);
    trial.step(a, "Gets a date", 0.6);
    trial.step(b, "Opens the bill", -2);
    const auto c = trial.stage(to_be, "arrange"), d = trial.stage(to_be, "Help");
    const auto e = trial.stage(to_be, "Bill");
    trial.step(c, "Gets a date", 0.6);
    trial.step(c, "calls ", 1);
    trial.step(d, "Sees a preview", 1);
    trial.step(e, "Opens the bill", 0.5);
    const auto before = journey_map(trial.plan, as_is), after = journey_map(trial.plan, to_be);
    REQUIRE(titles(trial.plan, after)[1] == "calls ");
    const auto found = difference(trial.plan, before, after);
    CHECK(found.added() == 1);
    CHECK(found.removed() == 1);
    CHECK(found.moved() == 1);
    CHECK(found.stages_added == std::vector<std::size_t>{1});
    CHECK(found.stages_removed.empty());
    REQUIRE(found.after(1) != nullptr);
    CHECK(found.after(1)->before == std::optional<std::size_t>{0});
    CHECK(found.after(1)->emotion_change == std::optional{1.8});
    CHECK(found.after(2)->added());
    CHECK(found.before(1)->removed());
    CHECK(found.after(3)->emotion_change == std::optional{2.5});
    CHECK_FALSE(found.after(0)->emotion_change);
}

TEST_CASE("Of two steps of one title each is matched within its own stage") {
    JourneyTrial trial;
    const auto as_is = trial.journey("J-1", "Life"), to_be = trial.journey("J-2", "Life 2");
    const auto a = trial.stage(as_is, "Retiring"), b = trial.stage(as_is, "Aging");
    trial.step(a, "Engaging");
    trial.step(b, "Engaging");
    const auto c = trial.stage(to_be, "Aging");
    trial.step(c, "Engaging");
    const auto found =
        difference(trial.plan, journey_map(trial.plan, as_is), journey_map(trial.plan, to_be));
    REQUIRE(found.after(0) != nullptr);
    CHECK(found.after(0)->before == std::optional<std::size_t>{1});
    CHECK_FALSE(found.after(0)->moved);
    CHECK(found.stages_removed == std::vector<std::size_t>{0});
}
