#include "tests/app/program.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

using namespace updraft;
using namespace updraft::testing;

namespace {

struct Journeys {
    Folder folder;
    Journeys() { REQUIRE(run({"new", "j.updraft", "--title", "Veterans"}).code == 0); }
    Answer run(std::vector<std::string> words, const std::string& input = {}) const {
        return updraft_runs(folder, std::move(words), input);
    }
    Answer veterans(const std::string& plan = "j.updraft") const {
        return run({"--json", "import", plan, data_file("12-journeys/va-journeys-of-veterans.csv"),
                    "--as", "steps", "--map", "moment=title", "--map",
                    "moment_that_matters=moment_of_truth"});
    }
    Json list(const std::string& kind, const std::string& plan = "j.updraft") const {
        return run({"--json", "list", plan, kind}).json();
    }
};

/// The rows without the ids of their stages.
Json without_stages(Json rows) {
    for (Json& row : rows) row.erase("stage");
    return rows;
}

} // namespace

TEST_CASE("The journeys of veterans come in through the command, with a journey of their own") {
    const Journeys trial;
    const auto answer = trial.veterans();
    REQUIRE(answer.code == 0);
    CHECK(answer.json()["new"] == 42);
    CHECK(answer.json()["skipped"].empty());
    const Json steps = trial.list("steps");
    REQUIRE(steps.size() == 42);
    CHECK(std::ranges::count_if(
              steps, [](const Json& step) { return step["moment_of_truth"] == true; }) == 13);
    CHECK(trial.list("stages").size() == 10);
    REQUIRE(trial.list("journeys").size() == 1);
    CHECK(trial.list("journeys")[0]["title"] == "Veterans");
    CHECK(trial.run({"undo", "j.updraft"}).code == 0);
    CHECK(trial.list("journeys").empty());
}

TEST_CASE("A journey leaves as PDF, SVG, PNG and CSV, and its CSV makes the same map again") {
    const Journeys trial;
    REQUIRE(trial.veterans().code == 0);
    for (const auto& [format, begins] :
         std::vector<std::pair<std::string, std::string>>{{"pdf", "%PDF"},
                                                          {"svg", "<?xml"},
                                                          {"png", "\x89PNG"},
                                                          {"csv", "Code,Journey,Phase"}}) {
        const auto file = trial.folder / ("map." + format);
        CAPTURE(format);
        REQUIRE(trial.run({"export", "j.updraft", "journey", "--to", "map." + format}).code == 0);
        const auto bytes = contents(file);
        CHECK(bytes.starts_with(begins));
        REQUIRE(
            trial.run({"export", "j.updraft", "journey", "--of", "J-1", "--to", "again." + format})
                .code == 0);
        if (format != "pdf") CHECK(contents(trial.folder / ("again." + format)) == bytes);
    }
    CHECK(trial.run({"export", "j.updraft", "journey", "--full", "--to", "many.pdf"}).code == 2);
    REQUIRE(trial.run({"new", "k.updraft", "--title", "Again"}).code == 0);
    REQUIRE(trial.run({"import", "k.updraft", "map.csv", "--as", "steps"}).code == 0);
    CHECK(without_stages(trial.list("steps", "k.updraft")) == without_stages(trial.list("steps")));
    REQUIRE(trial.run({"export", "k.updraft", "journey", "--to", "k.csv"}).code == 0);
    CHECK(contents(trial.folder / "k.csv") == contents(trial.folder / "map.csv"));
}

TEST_CASE("A journey's words can be read on any page, unless it must be one sheet") {
    const Journeys trial;
    REQUIRE(trial.veterans().code == 0);
    const auto said = [&](std::vector<std::string> options) {
        std::vector<std::string> words{"export", "j.updraft", "journey", "--to", "map.pdf"};
        words.insert(words.end(), options.begin(), options.end());
        const auto answer = trial.run(words);
        CHECK(answer.code == 0);
        return answer.error;
    };
    CHECK(said({}).empty());
    CHECK(said({"--page", "a4"}).empty());
    CHECK(said({"--one-sheet"}).empty());
    CHECK(said({"--page", "a4", "--one-sheet"}).find("points") != std::string::npos);
    const auto quiet = trial.run({"--quiet", "export", "j.updraft", "journey", "--page", "a4",
                                  "--one-sheet", "--to", "map.pdf"});
    CHECK(quiet.error.empty());
    for (const auto* file : {"map.csv", "map.svg", "map.png"})
        CHECK(trial.run({"export", "j.updraft", "journey", "--one-sheet", "--to", file}).code == 2);
}

TEST_CASE("An export of no journey, or of an unknown one, says so") {
    const Journeys trial;
    CHECK(trial.run({"export", "j.updraft", "journey", "--to", "x.pdf"}).code != 0);
    REQUIRE(trial.veterans().code == 0);
    CHECK(trial.run({"export", "j.updraft", "journey", "--of", "J-9", "--to", "x.pdf"}).code == 2);
    CHECK(trial.run({"export", "j.updraft", "journey", "--theme", "dark", "--to", "x.csv"}).code ==
          2);
    CHECK(trial.run({"export", "j.updraft", "journey", "--to", "x.doc"}).code == 2);
}

TEST_CASE("A file of the OpenJourney format comes in as one new journey") {
    const Journeys trial;
    const auto file = data_file("12-journeys/customer-support.ojf");
    const auto dry = trial.run({"--json", "import", "j.updraft", file, "--dry-run"});
    REQUIRE(dry.code == 0);
    CHECK(dry.json()["steps"] == 4);
    CHECK(dry.json()["journey"].is_null());
    CHECK(trial.list("journeys").empty());
    const auto answer = trial.run({"--json", "import", "j.updraft", file});
    REQUIRE(answer.code == 0);
    CHECK(answer.json()["journey"] == "J-1");
    CHECK(trial.list("steps").size() == 4);
    CHECK(trial.list("pain-points")[0]["severity"] == 3);
    CHECK(trial.list("steps")[0]["emotion"] == -1.2);
    CHECK(trial.run({"import", "j.updraft", file, "--map", "a=b"}).code == 2);
    CHECK(trial.run({"import", "j.updraft", file, "--as", "steps"}).code == 2);
    CHECK(trial.run({"import", "j.updraft", file, "--with", "owner=Ann"}).code == 2);
    CHECK(trial.run({"check", "j.updraft"}).code == 0);
}

TEST_CASE("Texts that are too long for their fields are counted in the answer") {
    const Journeys trial;
    auto bytes = contents(data_file("12-journeys/customer-support.ojf"));
    const auto persona = bytes.find("Tech-Savvy Parent");
    REQUIRE(persona != std::string::npos);
    bytes.insert(persona, std::string(200, 'x'));
    std::ofstream{trial.folder / "long.ojf"} << bytes;
    CHECK(
        trial.run({"--json", "import", "j.updraft", "long.ojf", "--dry-run"}).json()["shortened"] ==
        1);
    CHECK(trial.run({"import", "j.updraft", "long.ojf"}).out.find("1 text shortened") !=
          std::string::npos);
}

TEST_CASE("A number that nothing can hold in an OpenJourney file is told, and changes nothing") {
    const Journeys trial;
    auto bytes = contents(data_file("12-journeys/customer-support.ojf"));
    bytes.insert(bytes.find("\"score\":") + 8, "1e999,\"x\":");
    std::ofstream{trial.folder / "huge.ojf"} << bytes;
    const auto answer = trial.run({"import", "j.updraft", "huge.ojf"});
    CHECK(answer.code == 3);
    CHECK(answer.error.find("must lie between") != std::string::npos);
    CHECK(trial.list("journeys").empty());
}

TEST_CASE("A journey that was exported comes in again unchanged, and several as several") {
    const Journeys trial;
    REQUIRE(trial.veterans().code == 0);
    REQUIRE(trial.run({"export", "j.updraft", "journey", "--to", "map.csv"}).code == 0);
    const auto again =
        trial.run({"--json", "import", "j.updraft", "map.csv", "--as", "steps"}).json();
    CHECK(again["unchanged"] == 42);
    CHECK(again["notes"].empty());
    const auto file = data_file("12-journeys/ecommerce-purchase.ojf");
    REQUIRE(trial.run({"import", "j.updraft", file}).code == 0);
    REQUIRE(trial.run({"export", "j.updraft", "journey", "--to", "both.csv"}).code == 0);
    REQUIRE(trial.run({"new", "k.updraft"}).code == 0);
    const auto dry =
        trial.run({"--json", "import", "k.updraft", "both.csv", "--as", "steps", "--dry-run"});
    const auto done = trial.run({"--json", "import", "k.updraft", "both.csv", "--as", "steps"});
    REQUIRE(done.code == 0);
    CHECK(dry.json()["skipped"] == done.json()["skipped"]);
    CHECK(done.json()["skipped"].empty());
    CHECK(trial.list("journeys", "k.updraft").size() == 2);
    auto before = without_stages(trial.list("steps"));
    for (Json& row : before) row["notes"] = row["tags"] = nullptr; // which the table leaves out
    CHECK(without_stages(trial.list("steps", "k.updraft")) == before);
}

TEST_CASE("A file of the OpenJourney format that is cut off is told, and changes nothing") {
    const Journeys trial;
    const auto whole = contents(data_file("12-journeys/customer-support.ojf"));
    std::ofstream{trial.folder / "cut.ojf"} << whole.substr(0, whole.size() / 2);
    const auto answer = trial.run({"import", "j.updraft", "cut.ojf"});
    CHECK(answer.code == 3);
    CHECK(answer.error.find("cut off") != std::string::npos);
    CHECK(trial.list("journeys").empty());
    CHECK(trial.run({"import", "j.updraft", "nowhere.ojf"}).code == 3);
}
