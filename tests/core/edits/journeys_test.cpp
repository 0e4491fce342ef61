#include "core/edits/journeys.h"

#include "core/edits/opportunities.h"
#include "core/listen/journeys.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

struct MapTrial {
    testing::Folder folder;
    std::unique_ptr<Document> document = std::move(*Document::create(
        folder / "trial.updraft", testing::basics(), {}, testing::surroundings()));
    Id<Journey> journey;
    Id<Stage> stage;

    MapTrial() {
        edit([&](Edit& e) { journey = add_journey(e, {"Moving", "Decide", "Looks"}); });
        stage = stages_of(plan(), journey).front();
    }
    const Plan& plan() const { return *document->plan(); }
    template <class F> void edit(F&& run) { REQUIRE(document->edit("set", run)); }
    Id<Step> step(const std::string& title) {
        Id<Step> made;
        edit([&](Edit& e) {
            const auto steps = steps_of(e.plan(), stage);
            made = add_step(e, stage, steps.back(), title);
        });
        return made;
    }
    std::vector<std::string> titles(Id<Journey> of) const {
        std::vector<std::string> all;
        for (const auto each : stages_of(plan(), of)) {
            all.push_back("[" + plan().stages.find(each)->title + "]");
            for (const auto id : steps_of(plan(), each))
                all.push_back(plan().steps.find(id)->title);
        }
        return all;
    }
    std::vector<std::string> titles() const { return titles(journey); }
};

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("A new journey has a stage and a step, and codes") {
    MapTrial trial;
    CHECK(trial.titles() == Titles{"[Decide]", "Looks"});
    CHECK(trial.plan().journeys.find(trial.journey)->code == "J-1");
    CHECK(steps_of(trial.plan(), trial.journey).size() == 1);
}

TEST_CASE("Steps and stages are put behind others") {
    MapTrial trial;
    const auto b = trial.step("Asks"), c = trial.step("Signs");
    CHECK(trial.titles() == Titles{"[Decide]", "Looks", "Asks", "Signs"});
    trial.edit([&](Edit& e) { add_step(e, trial.stage, b, "Waits"); });
    trial.edit([&](Edit& e) { add_step(e, trial.stage, {}, "Wakes"); });
    CHECK(trial.titles() == Titles{"[Decide]", "Wakes", "Looks", "Asks", "Waits", "Signs"});
    Id<Stage> move;
    trial.edit([&](Edit& e) { move = add_stage(e, trial.journey, trial.stage, "Move"); });
    trial.edit([&](Edit& e) { place_step(e, c, move, 0); });
    trial.edit([&](Edit& e) { place_step(e, b, move, 9); });
    CHECK(trial.titles() ==
          Titles{"[Decide]", "Wakes", "Looks", "Waits", "[Move]", "Signs", "Asks"});
    trial.edit([&](Edit& e) { place_step(e, b, move, 0); });
    CHECK(trial.titles().back() == "Signs");
}

TEST_CASE("A copy of a step stands behind it with its channels and emotions") {
    MapTrial trial;
    const auto a = steps_of(trial.plan(), trial.stage).front();
    trial.step("Asks");
    Id<Persona> omar;
    trial.edit([&](Edit& e) {
        Persona persona;
        persona.name = "Omar";
        omar = e.add(persona);
        set_emotion(e, a, {}, -1.26);
        set_emotion(e, a, omar, 7);
        const Kind& steps = *find_kind("steps");
        steps.field("channels")->set(e, a.uuid, std::string{"Phone; Web"});
    });
    Id<Step> copy;
    trial.edit([&](Edit& e) { copy = duplicate_step(e, a); });
    CHECK(trial.titles() == Titles{"[Decide]", "Looks", "Looks", "Asks"});
    const auto* row = trial.plan().steps.find(copy);
    CHECK(row->emotion == std::optional{-1.3});
    CHECK(row->code != trial.plan().steps.find(a)->code);
    CHECK(trial.plan().step_channels.size() == 4);
    REQUIRE(trial.plan().step_emotions.size() == 2);
    for (const auto& own : trial.plan().step_emotions) CHECK(own.emotion == 2);
    trial.edit([&](Edit& e) { clear_emotion(e, copy, omar); });
    CHECK(trial.plan().step_emotions.size() == 1);
    CHECK(trial.plan().steps.find(copy)->emotion == std::optional{-1.3});
    trial.edit([&](Edit& e) { clear_emotion(e, copy, {}); });
    CHECK_FALSE(trial.plan().steps.find(copy)->emotion);
}

TEST_CASE("A to-be journey begins as a copy, and leaves the as-is one as it was") {
    MapTrial trial;
    trial.step("Asks");
    const auto before = trial.titles();
    Id<Journey> made;
    trial.edit([&](Edit& e) { made = make_to_be(e, trial.journey, "Moving, wanted"); });
    CHECK(trial.titles() == before);
    CHECK(trial.titles(made) == before);
    const auto* row = trial.plan().journeys.find(made);
    CHECK(row->kind == JourneyKind::to_be);
    CHECK(row->as_is == std::optional{trial.journey});
    REQUIRE(trial.document->undo());
    CHECK(trial.plan().journeys.size() == 1);
    CHECK(trial.plan().steps.size() == 2);
}

TEST_CASE("A copy of a stage stands behind it with its steps") {
    MapTrial trial;
    trial.step("Asks");
    trial.edit([&](Edit& e) { add_stage(e, trial.journey, trial.stage, "Move"); });
    Id<Stage> copy;
    trial.edit([&](Edit& e) { copy = duplicate_stage(e, trial.stage); });
    CHECK(trial.titles() ==
          Titles{"[Decide]", "Looks", "Asks", "[Decide]", "Looks", "Asks", "[Move]"});
    CHECK(copy != trial.stage);
}

TEST_CASE("A copy of a journey has all that the journey has, under a title of its own") {
    MapTrial trial;
    trial.step("Asks");
    trial.edit([&](Edit& e) {
        Persona omar;
        omar.name = "Omar";
        e.add(JourneyPersona{{}, trial.journey, e.add(omar)});
    });
    Id<Journey> copy;
    trial.edit([&](Edit& e) { copy = duplicate_journey(e, trial.journey, "Moving, copy"); });
    CHECK(trial.titles(copy) == trial.titles());
    const auto* row = trial.plan().journeys.find(copy);
    CHECK(row->title == "Moving, copy");
    CHECK(row->kind == JourneyKind::as_is);
    CHECK(row->code == "J-2");
    CHECK(trial.plan().journey_personas.size() == 2);
    REQUIRE(trial.document->undo());
    CHECK(trial.plan().steps.size() == 2);
}

TEST_CASE("A title that a journey bears already gets a number, within what a title holds") {
    MapTrial trial;
    trial.edit([](Edit& e) {
        add_journey(e, {"Moving, copy", "Stage", "Step"});
        add_journey(e, {"moving, COPY 2", "Stage", "Step"});
        add_journey(e, {std::string(120, 'x'), "Stage", "Step"});
    });
    CHECK(free_journey_title(trial.plan(), "Other") == "Other");
    CHECK(free_journey_title(trial.plan(), "Moving, copy") == "Moving, copy 3");
    CHECK(free_journey_title(trial.plan(), "j-1") == "j-1 2");
    CHECK(free_journey_title(trial.plan(), std::string(130, 'x')) == std::string(118, 'x') + " 2");
}

TEST_CASE("No journey is the as-is one of another and has one itself") {
    MapTrial trial;
    Id<Journey> wanted;
    trial.edit([&](Edit& e) { wanted = make_to_be(e, trial.journey, "Moving, wanted"); });
    const auto later =
        trial.document->edit("add", [&](Edit& e) { make_to_be(e, wanted, "Moving, later"); });
    REQUIRE_FALSE(later);
    CHECK(later.error().code == ErrorCode::out_of_order);
    Id<Journey> other;
    trial.edit([&](Edit& e) { other = add_journey(e, {"Other", "Stage", "Step"}); });
    const auto before = trial.document->edit("set", [&](Edit& e) {
        const Kind& journeys = *find_kind("journeys");
        journeys.assign(e, trial.journey.uuid,
                        {{journeys.field("kind"), std::string{"to-be"}},
                         {journeys.field("as_is"), e.plan().journeys.find(other)->code}});
    });
    REQUIRE_FALSE(before);
    CHECK(before.error().code == ErrorCode::out_of_order);
}

TEST_CASE("Pasted cells are read as whoever pastes writes them") {
    MapTrial trial;
    trial.edit([&](Edit& e) {
        paste_steps(e, trial.stage, {}, {{"Title", "Emotion"}, {"Waits", "-1,5"}},
                    [&](const KindField& field, const std::string& text) {
                        return read_value(field, text, e.plan().about(), {',', {}});
                    });
    });
    const auto steps = steps_of(trial.plan(), trial.stage);
    CHECK(trial.plan().steps.find(steps.back())->emotion == std::optional{-1.5});
}

TEST_CASE("A pasted column becomes a step a row; named columns become fields") {
    MapTrial trial;
    const auto a = steps_of(trial.plan(), trial.stage).front();
    trial.step("Last");
    trial.edit([&](Edit& e) { paste_steps(e, trial.stage, a, {{"Asks"}, {""}, {" Signs "}}); });
    CHECK(trial.titles() == Titles{"[Decide]", "Looks", "Asks", "Signs", "Last"});
    trial.edit([&](Edit& e) {
        paste_steps(e, trial.stage, {},
                    {{"Stage", "Title", "Emotion", "Channels"},
                     {"Move", "Carries", "-1.5", "Van"},
                     {"Move", "Rests", "", ""}});
    });
    CHECK(trial.titles() ==
          Titles{"[Decide]", "Looks", "Asks", "Signs", "Last", "[Move]", "Carries", "Rests"});
    const auto steps = steps_of(trial.plan(), stages_of(trial.plan(), trial.journey).back());
    CHECK(trial.plan().steps.find(steps.front())->emotion == std::optional{-1.5});
    CHECK(trial.plan().channels.size() == 1);
    trial.edit([&](Edit& e) {
        paste_steps(e, trial.stage, {}, {{"Title", "Phase"}, {"Waits", "Before"}, {"Hopes", ""}});
    });
    const Stage& before = *trial.plan().stages.find(stages_of(trial.plan(), trial.journey).back());
    CHECK(before.title == "Decide");
    CHECK(before.phase == "Before");
    CHECK(trial.titles() == Titles{"[Decide]", "Looks", "Asks", "Signs", "Last", "Hopes", "[Move]",
                                   "Carries", "Rests", "[Decide]", "Waits"});
}

TEST_CASE("Pasted columns may be headed as the lanes of a map are") {
    MapTrial trial;
    trial.edit([&](Edit& e) {
        paste_steps(
            e, trial.stage, {},
            {{"Stage", "Step", "Touchpoints", "Feeling"}, {"Move", "Carries", "Van", "-1.5"}});
    });
    const auto steps = steps_of(trial.plan(), stages_of(trial.plan(), trial.journey).back());
    REQUIRE(steps.size() == 1);
    const Step& step = *trial.plan().steps.find(steps.front());
    CHECK(step.title == "Carries");
    CHECK(step.emotion == std::optional{-1.5});
    CHECK(trial.plan().channels.begin()->name == "Van");
}

TEST_CASE("Cells that no field takes are refused as a whole") {
    MapTrial trial;
    const auto before = trial.titles();
    const auto done = trial.document->edit("add", [&](Edit& e) {
        paste_steps(e, trial.stage, {}, {{"Title", "Emotion"}, {"Good", "1"}, {"Bad", "9"}});
    });
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::out_of_range);
    CHECK(trial.titles() == before);
}

TEST_CASE("A remedy of an opportunity is an initiative under its statement") {
    MapTrial trial;
    Id<Opportunity> opportunity;
    trial.edit([&](Edit& e) {
        Opportunity row;
        row.code = "OP-01";
        row.statement = "Explain the first bill\nbefore it lands";
        opportunity = e.add(row);
    });
    Id<Initiative> made;
    trial.edit([&](Edit& e) { made = answer_opportunity(e, opportunity); });
    CHECK(trial.plan().initiatives.find(made)->title == "Explain the first bill");
    REQUIRE(trial.plan().remedies.size() == 1);
    CHECK(trial.plan().remedies.begin()->opportunity == opportunity);
    trial.edit([&](Edit& e) { untie(e, opportunity, made.uuid); });
    CHECK(trial.plan().remedies.empty());
    CHECK(trial.plan().initiatives.size() == 1);
}

TEST_CASE("A feeling just below nothing is nothing, without a sign") {
    MapTrial trial;
    Uuid made;
    trial.edit([&](Edit& e) {
        const Kind& steps = *find_kind("steps");
        made = steps.add(e, {{steps.field("title"), std::string{"Rings"}},
                             {steps.field("stage"), std::string{"Bill"}},
                             {steps.field("emotion"), -0.04}});
    });
    CHECK(text_of(find_kind("steps")->field("emotion")->get(trial.plan(), made), {}) == "0");
}
