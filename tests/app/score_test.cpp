#include "tests/app/program.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace updraft;
using namespace updraft::testing;

namespace {

/// A plan with the usual criteria: CX-01 is of little value but easy, CX-02 of great value but
/// hard, CX-03 is not scored, CX-04 was dropped.
struct Weighed {
    Folder folder;

    Weighed() {
        REQUIRE(run({"new", "plan.updraft"}).code == 0);
        for (const auto* title : {"Leaflet", "Portal", "Chat", "Kiosk"})
            REQUIRE(
                run({"add", "plan.updraft", "initiatives", std::string{"title="} + title}).code ==
                0);
        REQUIRE(run({"set", "plan.updraft", "initiatives", "CX-04", "status=dropped",
                     "status_reason=No room"})
                    .code == 0);
        give("CX-01", 2, 1);
        give("CX-02", 5, 4);
        give("CX-04", 5, 1);
    }
    /// The same by every criterion of benefit, and of cost.
    void give(const std::string& code, int benefit, int cost, const std::string& by = "") const {
        std::ofstream file{folder.path / "scores.csv"};
        file << "initiative,criterion,score,scorer\n";
        for (const auto* name :
             {"Pain relieved", "Customers reached", "Moment of truth", "Business value"})
            file << code << ',' << name << ',' << benefit << ',' << by << '\n';
        for (const auto* name : {"Effort", "Cost", "Risk"})
            file << code << ',' << name << ',' << cost << ',' << by << '\n';
        file.close();
        const auto imported = run({"import", "plan.updraft", "scores.csv", "--as", "scores"});
        INFO(imported.error);
        REQUIRE(imported.code == 0);
    }
    Answer run(std::vector<std::string> words) const {
        return updraft_runs(folder, std::move(words));
    }
    Json json(std::vector<std::string> words = {}) const {
        words.insert(words.begin(), {"--json", "score", "plan.updraft"});
        const auto answer = run(std::move(words));
        INFO(answer.error);
        REQUIRE(answer.code == 0);
        return answer.json();
    }
};

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) names.push_back(name);
    return names; // sorted
}

} // namespace

TEST_CASE("The score of initiatives has the figures of its definition and no other keys") {
    const Weighed plan;
    const auto all = plan.json();
    CHECK(keys(all) == std::vector<std::string>{"items", "sensitivity"});
    const auto& items = all["items"];
    REQUIRE(items.size() == 3);
    CHECK(keys(items[0]) ==
          std::vector<std::string>{"class", "code", "coverage", "ease", "rank", "score", "value"});
    CHECK(items[0]["code"] == "CX-02");
    CHECK(items[0]["score"].get<double>() == Approx(66.25)); // 0.55 + 0.45·0.25
    CHECK(items[0]["value"].get<double>() == Approx(100));
    CHECK(items[0]["ease"].get<double>() == Approx(25));
    CHECK(items[0]["coverage"].get<double>() == Approx(1));
    CHECK(items[0]["class"] == "big bet");
    CHECK(items[0]["rank"] == 1);
    CHECK(items[1]["code"] == "CX-01");
    CHECK(items[1]["score"].get<double>() == Approx(58.75)); // 0.55·0.25 + 0.45
    CHECK(items[1]["class"] == "fill-in");
    CHECK(items[1]["rank"] == 2);
    CHECK(items[2]["code"] == "CX-03");
    CHECK(items[2]["coverage"] == 0);
    for (const auto* none : {"score", "value", "ease", "class", "rank"})
        CHECK(items[2][none].is_null());
}

TEST_CASE("The sensitivity tells the weights at which the best change, as shares") {
    const Weighed plan;
    const auto all = plan.json({"--top", "1"})["sensitivity"];
    REQUIRE(all.size() == 7);
    CHECK(keys(all[0]) == std::vector<std::string>{"above", "below", "criterion", "weight"});
    CHECK(all[0]["criterion"] == "Pain relieved");
    CHECK(all[0]["weight"].get<double>() == Approx(0.2));
    CHECK(keys(all[0]["below"]) == std::vector<std::string>{"in", "out", "weight"});
    // 0.671875 (1 − t) + 0.25 t = 0.578125 (1 − t) + t
    CHECK(all[0]["below"]["weight"].get<double>() == Approx(1.0 / 9));
    CHECK(all[0]["below"]["in"] == Json::array({"CX-01"}));
    CHECK(all[0]["below"]["out"] == Json::array({"CX-02"}));
    CHECK(all[0]["above"].is_null());
    CHECK(all[4]["criterion"] == "Effort");
    CHECK(all[4]["below"].is_null());
    CHECK(all[4]["above"]["weight"].get<double>() == Approx(3.0 / 11));
    // Two cannot come to be others of the best five.
    for (const auto& each : plan.json()["sensitivity"])
        CHECK((each["below"].is_null() && each["above"].is_null() && !each.contains("tie")));
}

TEST_CASE("A tie of the last of the best and the next one is told, and several scorers are one") {
    const Weighed plan;
    plan.give("CX-03", 5, 4, "Ana");
    CHECK(plan.json()["items"][1]["rank"] == 1);
    for (const auto& each : plan.json({"--top", "1"})["sensitivity"]) {
        CHECK(each["tie"] == true);
        CHECK(each["below"].is_null());
    }
    plan.give("CX-03", 3, 2, "Ben"); // means of 4 and 3: 0.55·0.75 + 0.45·0.5
    const auto items = plan.json()["items"];
    CHECK(items[1]["code"] == "CX-03");
    CHECK(items[1]["score"].get<double>() == Approx(63.75));
    CHECK(items[1]["class"] == "quick win");
}

TEST_CASE("People get the score as a table, and are told what is missing") {
    const Weighed plan;
    const auto told = plan.run({"score", "plan.updraft", "--top", "1"}).out;
    CHECK(told.find("big bet") != std::string::npos);
    CHECK(told.find("not scored") != std::string::npos);
    CHECK(told.find("0.273: CX-01 in, CX-02 out") != std::string::npos);
    CHECK(plan.run({"score", "plan.updraft", "--top", "0"}).code == 2);
    REQUIRE(plan.run({"new", "empty.updraft"}).code == 0);
    const auto empty = plan.run({"score", "empty.updraft"});
    CHECK(empty.code == 0);
    CHECK(empty.error.find("No open initiative is scored yet") != std::string::npos);
    CHECK(plan.run({"--json", "score", "empty.updraft"}).json()["items"].empty());
}

TEST_CASE("Where no criterion has a weight nothing has a score, and it is said why") {
    const Weighed plan;
    for (const auto* name : {"Pain relieved", "Customers reached", "Moment of truth",
                             "Business value", "Effort", "Cost", "Risk"})
        REQUIRE(plan.run({"set", "plan.updraft", "criteria", name, "weight=0"}).code == 0);
    CHECK(plan.json()["items"][0]["score"].is_null());
    CHECK(plan.json()["sensitivity"][0]["weight"] == 0);
    CHECK(plan.run({"score", "plan.updraft"}).error.find("No criterion has a weight") !=
          std::string::npos);
    CHECK(plan.run({"set", "plan.updraft", "criteria", "Effort", "weight=-1"}).code == 2);
}
