#include "core/exchange/ojf.h"

#include "core/listen/journey_map.h"
#include "core/listen/journeys.h"
#include "tests/support/plans.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

std::string sample(const std::string& name) {
    return testing::bytes_of(testing::in_source("tests/data/12-journeys/" + name));
}

Error refusal(std::string_view bytes) {
    const auto read = read_ojf(bytes, "trial");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::not_a_journey);
    return read.error();
}

/// A small file with one node; `more` stands in it.
std::string file_with(const std::string& more) {
    return R"({"version":"1.0","stages":[{"id":"s1","name":"A"}],)"
           R"("swimlanes":[{"id":"l1","name":"User Action"}],)"
           R"("nodes":[{"stageId":"s1","swimlaneId":"l1","title":"T",)" +
           more + "}]}";
}

} // namespace

TEST_CASE("A journey of the OpenJourney format becomes stages, steps, pain points and channels") {
    const auto read = read_ojf(sample("customer-support.ojf"), "customer-support");
    REQUIRE(read);
    CHECK(read->title == "Getting a broken smart toy fixed before a birthday");
    CHECK(read->persona == "Sam, Tech-Savvy Parent");
    REQUIRE(read->stages.size() == 4);
    CHECK(read->steps() == 4);
    const auto& found = read->stages[0].steps[0];
    CHECK(found.title == "Toy won't turn on");
    CHECK(found.action == "Sam tries to charge the toy, but it remains unresponsive.");
    // The emotional state's −3 × 0.4, not the activity's −2.
    CHECK(found.emotion == std::optional{-1.2});
    CHECK(found.thoughts == "Frustrated: Annoyed that a new product is already failing.");
    CHECK(found.tags == std::vector<std::string>{"Hardware", "Issue"});
    const auto& contact = read->stages[1].steps[0];
    CHECK(contact.emotion == std::optional{0.4});
    REQUIRE(contact.pains.size() == 1);
    CHECK(contact.pains[0].severity == std::optional{3});
    CHECK(read->stages[2].steps[0].moment_of_truth);
    CHECK(read->stages[3].steps[0].emotion == std::optional{2.0});
    CHECK(read->stages[3].steps[0].channels == std::vector<std::string>{"Post-Chat Survey"});
    CHECK(read->shortened == 0);
    CHECK(read->emotions() == 4);
    CHECK(read->scores_left_out == 4); // of the activities, whose feelings have their own
}

TEST_CASE("Severities of the OpenJourney format are 1, 3 and 5, and a gain is known by purpose") {
    const auto shop = read_ojf(sample("ecommerce-purchase.ojf"), "shop");
    REQUIRE(shop);
    CHECK(shop->stages[2].steps[0].pains[0].severity == std::optional{5});
    const auto tutorial = read_ojf(sample("self-guided-tutorial.ojf"), "tutorial");
    REQUIRE(tutorial);
    CHECK(tutorial->stages.size() == 5);
    CHECK(tutorial->pains() == 2);
    CHECK(tutorial->stages[1].steps[0].pains[0].kind == PainKind::gain);
    CHECK(tutorial->stages[2].steps[0].pains[0].kind == PainKind::pain);
    // The star of a pain point is the step's.
    CHECK(tutorial->stages[2].steps[0].moment_of_truth);
}

TEST_CASE("A journey of the OpenJourney format comes in as one edit and can be shown") {
    testing::Folder folder;
    const auto document = std::move(*Document::create(folder / "trial.updraft", testing::basics(),
                                                      {}, testing::surroundings()));
    const auto read = read_ojf(sample("customer-support.ojf"), "x");
    Id<Journey> id;
    REQUIRE(document->edit("import", [&](Edit& e) { id = add_ojf(e, *read); }));
    const Plan& plan = *document->plan();
    const auto map = journey_map(plan, id);
    CHECK(map.stages.size() == 4);
    CHECK(map.steps.size() == 4);
    CHECK(map.pains() == 1);
    REQUIRE(map.personas.size() == 1);
    CHECK(lowest_point(plan, map) == std::optional<std::size_t>{0});
    // Again: another journey, the same persona.
    REQUIRE(document->edit("import", [&](Edit& e) { add_ojf(e, *read); }));
    CHECK(document->plan()->personas.size() == 1);
    CHECK(document->plan()->journeys.size() == 2);
}

TEST_CASE("Every cut of an OpenJourney file is refused, and says that it was cut off") {
    const auto whole = sample("customer-support.ojf");
    for (std::size_t size = 1; size < whole.size() - 1; size += 37)
        CHECK(refusal(std::string_view{whole}.substr(0, size)).detail == ojf::cut_off);
}

TEST_CASE("Whatever is changed in an OpenJourney file, it is read or refused, and never more") {
    const auto whole = sample("self-guided-tutorial.ojf");
    std::uint32_t seed = 2026;
    const auto next = [&seed] { // Numerical Recipes' generator
        seed = seed * 1664525U + 1013904223U;
        return seed >> 8U;
    };
    int read = 0;
    for (int round = 0; round < 1500; ++round) {
        auto changed = whole;
        for (std::uint32_t i = 0; i <= next() % 4; ++i) {
            const std::size_t at = next() % changed.size();
            constexpr std::string_view signs = "{}[]\",:0-9enul\\ \xff";
            changed[at] = signs[next() % signs.size()];
        }
        if (round % 3 == 0) // a number beyond all that can be held
            if (const auto score = changed.find("\"score\": "); score != std::string::npos)
                changed.insert(score + std::string_view{"\"score\": "}.size(), "1e999,\"x\": ");
        const auto result = read_ojf(changed, "trial");
        if (result)
            ++read;
        else
            CHECK(result.error().code == ErrorCode::not_a_journey);
    }
    CHECK(read > 100); // most of a file is words
}

TEST_CASE("What is wrong with an OpenJourney file is told with its place") {
    CHECK(refusal("").detail == ojf::not_json);
    CHECK(refusal("phase,stage\na,b\n").detail == ojf::not_json);
    CHECK(refusal("[1]").detail == ojf::wrong_type);
    CHECK(refusal("{}") == Error{ErrorCode::not_a_journey, "stages", "missing"});
    CHECK(refusal(R"({"stages":[],"swimlanes":[],"nodes":[]})").detail == ojf::empty);
    CHECK(refusal(R"({"stages":{},"swimlanes":[],"nodes":[]})").subject == "stages");
    CHECK(refusal(file_with(R"("score":"high")")) ==
          Error{ErrorCode::not_a_journey, "nodes[0].score", "wrong type"});
    CHECK(refusal(file_with(R"("score":6)")).detail == ojf::out_of_range);
    CHECK(refusal(file_with(R"("score":1e999)")).detail == ojf::out_of_range);
    CHECK(refusal(file_with(R"("stageId":"s9")")) ==
          Error{ErrorCode::not_a_journey, "nodes[0].stageId “s9”", "unknown"});
    CHECK(refusal(file_with(R"("tags":[1])")).detail == ojf::wrong_type);
    CHECK(refusal(file_with(R"("blueprint":{"onstage":1})")).subject ==
          "nodes[0].blueprint.onstage");
    CHECK(refusal(R"({"stages":[{"id":"s","name":"A"},{"id":"s","name":"B"}],)"
                  R"("swimlanes":[],"nodes":[]})")
              .detail == ojf::twice);
    CHECK(refusal(std::string(100'000, '[')).detail == ojf::too_deep);
    CHECK(refusal(file_with("\"x\":" + std::string(5000, '[') + std::string(5000, ']'))).detail ==
          ojf::too_deep);
    CHECK(read_ojf(file_with(R"("score":null,"later":{"a":1})"), "trial"));
}

TEST_CASE("A lane of another name is kept as notes") {
    const auto read = read_ojf(R"({"stages":[{"id":"s","name":"A"}],)"
                               R"("swimlanes":[{"id":"l","name":"Weather"}],)"
                               R"("nodes":[{"stageId":"s","swimlaneId":"l","title":"Rain"}]})",
                               "Trial");
    REQUIRE(read);
    CHECK(read->title == "Trial");
    CHECK(read->stages[0].steps[0].title == "A");
    CHECK(read->stages[0].steps[0].notes == "Weather: Rain");
    CHECK(read->lanes_as_notes == std::vector<std::string>{"Weather"});
}

TEST_CASE("What an OpenJourney file says at too great a length is cut to what its field holds") {
    testing::Folder folder;
    const auto document = std::move(*Document::create(folder / "trial.updraft", testing::basics(),
                                                      {}, testing::surroundings()));
    const std::string longest(30'000, 'w');
    std::string nodes;
    for (const auto* lane : {"action", "thoughts", "channel", "pain", "opportunity", "front",
                             "back", "owner", "weather"})
        nodes += std::string{nodes.empty() ? "" : ","} + R"({"stageId":"s","swimlaneId":")" + lane +
                 R"(","title":")" + longest + R"(","description":"Two\nlines",)" +
                 R"("tags":["One\nline","Two\twords"]})";
    const auto read = read_ojf(
        R"({"pointOfView":")" + longest + R"(","persona":")" + longest + R"(",)" +
            R"("stages":[{"id":"s","name":")" + longest + R"("}],"swimlanes":[)" +
            R"({"id":"action","name":"Action"},{"id":"thoughts","name":"Thoughts"},)" +
            R"({"id":"channel","name":"Channel"},{"id":"pain","name":"Pains"},)" +
            R"({"id":"opportunity","name":"Opportunities"},{"id":"front","name":"Frontstage"},)" +
            R"({"id":"back","name":"Backstage"},{"id":"owner","name":"Owner"},)" +
            R"({"id":"weather","name":"Weather"}],"nodes":[)" + nodes + "]}",
        "trial");
    REQUIRE(read);
    // Title, persona and stage, and what each of the nine nodes says; the step's title goes on in
    // its action.
    CHECK(read->shortened == 12);
    const auto done = document->edit("import", [&](Edit& e) { add_ojf(e, *read); });
    if (!done) FAIL(name_of(done.error().code) << " " << done.error().subject);
    const Plan& plan = *document->plan();
    CHECK(plan.opportunities.begin()->statement.size() == 1'000);
    CHECK(plan.pain_points.begin()->text.size() == 1'000);
    CHECK(plan.steps.begin()->remarks.tags == "One line, Two words");
}

TEST_CASE("A node without words is skipped, but where its score tells how a step feels") {
    const auto read = read_ojf(
        R"({"stages":[{"id":"s","name":"A"}],"swimlanes":[{"id":"p","name":"Pains"},)"
        R"({"id":"e","name":"Emotion"},{"id":"o","name":"Opportunities"}],"nodes":[)"
        R"({"stageId":"s","swimlaneId":"p","score":0},{"stageId":"s","swimlaneId":"o","score":0},)"
        R"({"stageId":"s","swimlaneId":"e","score":-5}]})",
        "Trial");
    REQUIRE(read);
    CHECK(read->pains() == 0);
    CHECK(read->opportunities() == 0);
    CHECK(read->stages[0].steps[0].emotion == std::optional{-2.0});
}

TEST_CASE("Of a step's title and owner nothing is lost that finds another place") {
    const auto read = read_ojf(
        R"({"stages":[{"id":"s","name":"A"}],"swimlanes":[{"id":"a","name":"Action"},)"
        R"({"id":"o","name":"Owner"},{"id":"p","name":"Owner too"}],"nodes":[)"
        R"({"stageId":"s","swimlaneId":"a","title":"Rings\nand waits","description":"Long"},)"
        R"({"stageId":"s","swimlaneId":"o","title":"Care"},)"
        R"({"stageId":"s","swimlaneId":"p","title":"Billing"}]})",
        "Trial");
    REQUIRE(read);
    const auto& step = read->stages[0].steps[0];
    CHECK(step.title == "Rings");
    CHECK(step.action == "Rings\nand waits: Long");
    CHECK(step.owner == "Care");
    CHECK(step.notes == "Owner too: Billing");
    CHECK(read->shortened == 0);
}

TEST_CASE("Tags beyond what a line holds are left out whole, and counted as one text") {
    std::string tags;
    for (int i = 0; i < 30; ++i)
        tags += (i == 0 ? "\"tag number " : ",\"tag number ") + std::to_string(i) + "\"";
    const auto read = read_ojf(file_with("\"tags\":[" + tags + "]"), "Trial");
    REQUIRE(read);
    CHECK(read->shortened == 1);
    CHECK(read->stages[0].steps[0].tags.back() == "tag number 13");
}
