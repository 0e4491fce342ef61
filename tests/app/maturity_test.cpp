#include "tests/app/program.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

using namespace updraft;
using namespace updraft::testing;

namespace {

/// A plan whose one round has dimensions of 70, 35, 55, 62, 15 and 48, by 25 raters.
struct Assessed {
    Folder folder;

    Assessed() {
        REQUIRE(run({"new", "plan.updraft"}).code == 0);
        std::string csv = "round,instrument,rater,question,answer,evidence\n";
        const std::pair<const char*, int> scores[] = {{"direction", 70}, {"understanding", 35},
                                                      {"choosing", 55},  {"delivering", 62},
                                                      {"learning", 15},  {"ownership", 48}};
        for (int rater = 0; rater < 25; ++rater)
            for (const auto& [name, points] : scores) // of 100 that 25 raters have to give
                for (int question = 1; question <= 4; ++question)
                    csv += "Spring,maturity,R" + std::to_string(rater) + ',' + name + '-' +
                           std::to_string(question) + ',' +
                           std::to_string(points / 25 + (rater < points % 25 ? 1 : 0)) + ",seen\n";
        const auto imported = import(csv);
        INFO(imported.error);
        REQUIRE(imported.code == 0);
    }
    Answer import(const std::string& csv) const {
        std::ofstream{folder.path / "answers.csv"} << csv;
        return run({"--json", "import", "plan.updraft", "answers.csv", "--as", "assessments"});
    }
    Answer run(std::vector<std::string> words) const {
        return updraft_runs(folder, std::move(words));
    }
    Json json(std::vector<std::string> words) const {
        words.insert(words.begin(), "--json");
        const auto answer = run(std::move(words));
        INFO(answer.error);
        REQUIRE(answer.code == 0);
        return answer.json();
    }
};

} // namespace

TEST_CASE("The maturity of a round has the figures of its definition and no other keys") {
    const Assessed plan;
    const auto all = plan.json({"maturity", "plan.updraft"});
    std::vector<std::string> keys;
    for (const auto& [name, value] : all.items()) keys.push_back(name); // sorted
    CHECK(keys == std::vector<std::string>{"answered", "dimensions", "held_back_by", "index",
                                           "level", "level_raw", "provisional", "round"});
    CHECK(all["round"] == "Spring");
    CHECK(all["answered"] == 1);
    CHECK(all["provisional"] == false);
    REQUIRE(all["dimensions"].size() == 6);
    CHECK(all["dimensions"][0]["name"] == "Direction");
    CHECK(all["dimensions"][4]["score"].get<double>() == Approx(15));
    CHECK(all["index"].get<double>() == Approx(47.5));
    CHECK(all["level_raw"] == 3);
    CHECK(all["level"] == 2);
    CHECK(all["held_back_by"] == Json::array({"Learning"}));
    CHECK(plan.run({"maturity", "plan.updraft"}).out.find("Held back by Learning") !=
          std::string::npos);
}

TEST_CASE("Where nothing was answered figures are null, and a round that there is not is told") {
    const Assessed plan;
    REQUIRE(plan.run({"add", "plan.updraft", "rounds", "name=Autumn", "date=2026-09-01"}).code ==
            0);
    CHECK(plan.json({"maturity", "plan.updraft"})["round"] == "Spring");
    const auto autumn = plan.json({"maturity", "plan.updraft", "--round", "autumn"});
    CHECK(autumn["round"] == "Autumn");
    CHECK(autumn["index"].is_null());
    CHECK(autumn["level"].is_null());
    CHECK(autumn["provisional"] == true);
    CHECK(autumn["dimensions"][0]["score"].is_null());
    REQUIRE(plan.run({"add", "plan.updraft", "assessments", "round=Autumn", "rater=Tom",
                      "question=direction-1"}) // "don't know"
                .code == 0);
    const auto told = plan.run({"maturity", "plan.updraft", "--round", "autumn"}).out;
    CHECK(told.find("No level yet") != std::string::npos);
    const auto unknown = plan.run({"maturity", "plan.updraft", "--round", "Winter"});
    CHECK(unknown.code == 2);
    CHECK(unknown.error.find("Winter") != std::string::npos);
}

TEST_CASE("A share of answers just under what makes a result stand is not rounded up to it") {
    const Assessed plan;
    REQUIRE(plan.run({"add", "plan.updraft", "rounds", "name=Autumn", "date=2026-09-01"}).code ==
            0);
    std::string csv = "round,rater,question,answer\n";
    int left = 117; // of 7 × 24: 69.64 %
    for (int rater = 0; rater < 7; ++rater)
        for (const auto* name :
             {"direction", "understanding", "choosing", "delivering", "learning", "ownership"})
            for (int question = 1; question <= 4; ++question)
                csv += "Autumn,R" + std::to_string(rater) + ',' + name + '-' +
                       std::to_string(question) + ',' + (left-- > 0 ? "1" : "") + '\n';
    REQUIRE(plan.import(csv).code == 0);
    const auto told = plan.run({"maturity", "plan.updraft", "--round", "autumn"}).out;
    CHECK(told.find("7 raters, 69 % answered, so this is provisional") != std::string::npos);
}

TEST_CASE("Halves are rounded as on paper") {
    const Assessed plan;
    REQUIRE(plan.run({"add", "plan.updraft", "rounds", "name=Autumn", "date=2026-09-01"}).code ==
            0);
    REQUIRE(plan.import("round,rater,question,answer\nAutumn,Ann,direction-1,1\n"
                        "Autumn,Ann,direction-2,1\nAutumn,Ann,direction-3,1\n"
                        "Autumn,Ann,direction-4,2\n")
                .code == 0); // 5 ÷ 16 = 31.25 %
    const auto told = plan.run({"maturity", "plan.updraft", "--round", "autumn"}).out;
    CHECK(told.find("31.3") != std::string::npos);
    CHECK(told.find("31.2") == std::string::npos);
}

TEST_CASE("The commitment has its route, what is missing, and what to do about it") {
    const Assessed plan;
    for (int i = 1; i <= 5; ++i)
        REQUIRE(plan.run({"add", "plan.updraft", "assessments", "round=Spring", "rater=Aisha",
                          "question=commitment-" + std::to_string(i),
                          "answer=" + std::to_string(i < 4 ? 3 : 0)})
                    .code == 0);
    const auto all = plan.json({"maturity", "plan.updraft", "--instrument", "commitment"});
    CHECK(all["route"] == "mixed");
    CHECK(all["missing"] == Json::array({"commitment-4", "commitment-5"}));
    CHECK(all["questions"][0]["mean"] == 3);
    const auto told = plan.run({"maturity", "plan.updraft", "--instrument", "commitment"});
    CHECK(told.out.find("Missing: Their pay depends on it. Do not begin") != std::string::npos);
    const auto culture = plan.json({"maturity", "plan.updraft", "--instrument", "culture"});
    CHECK(culture["questions"].size() == 8);
    CHECK(culture["questions"][0]["mean"].is_null());
}

TEST_CASE("Answers that are out of range come in as don't know, with a note") {
    const Assessed plan;
    const auto imported = plan.import("round,rater,question,answer\nSpring,Zoe,culture-1,5\n"
                                      "Spring,Zoe,culture-2,-1\nSpring,Zoe,culture-3,4\n");
    REQUIRE(imported.code == 0);
    CHECK(imported.json()["new"] == 3);
    CHECK(imported.json()["notes"].size() == 2);
    const auto culture = plan.json({"maturity", "plan.updraft", "--instrument", "culture"});
    CHECK(culture["answered"].get<double>() == Approx(1.0 / 8));
    CHECK(culture["questions"][2]["mean"] == 4);
}

TEST_CASE("The assessment is exported as a report, and as answers of a round") {
    const Assessed plan;
    REQUIRE(plan.run({"export", "plan.updraft", "assessment", "--to", "a.pdf", "--page", "letter"})
                .code == 0);
    CHECK(contents(plan.folder / "a.pdf").starts_with("%PDF"));
    REQUIRE(plan.run({"export", "plan.updraft", "assessment", "--to", "a.csv", "--of", "Spring"})
                .code == 0);
    const auto csv = contents(plan.folder / "a.csv");
    CHECK(std::ranges::count(csv, '\n') == 601);
    CHECK(csv.find("direction-1") != std::string::npos);
    CHECK(plan.run({"export", "plan.updraft", "assessment", "--to", "a.pdf", "--of", "Winter"})
              .code == 2);
    CHECK(
        plan.run({"export", "plan.updraft", "assessment", "--to", "a.pdf", "--page", "a3"}).code ==
        2);
    REQUIRE(plan.run({"new", "empty.updraft"}).code == 0);
    CHECK(plan.run({"export", "empty.updraft", "assessment", "--to", "a.pdf"}).code == 1);
}

TEST_CASE("An export of a round that there is not is refused in every format") {
    const Assessed plan;
    for (const auto* format : {"csv", "json", "pdf"})
        CHECK(plan.run({"export", "plan.updraft", "assessment", "--of", "Nope", "--to",
                        std::string{"x."} + format})
                  .code == 2);
    CHECK(plan.run({"export", "plan.updraft", "assessment", "--of", "spring", "--to", "x.csv"})
              .code == 0);
}
