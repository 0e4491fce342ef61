#include "tests/app/program.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

struct Survey {
    Folder folder;
    Survey() {
        REQUIRE(run({"new", "voice.updraft"}).code == 0);
        const auto file = data_file("07-nps-sfo/2018_SFO_Customer_Survey.csv");
        const auto done = run({"--json", "import", "voice.updraft", file, "--as", "feedback",
                               "--map", "NETPRO  =nps", "--missing", "nps=11", "--with",
                               "source=Airport survey 2018", "--with", "date=2018-06-01"});
        REQUIRE(done.code == 0);
        REQUIRE(done.json()["new"] == 2650);
    }
    Answer run(std::vector<std::string> words) const {
        return updraft_runs(folder, std::move(words));
    }
};

} // namespace

TEST_CASE("The figures of a survey come under the names that scripts count on") {
    const Survey survey;
    const auto all = survey.run({"--json", "voice", "voice.updraft"}).json();
    REQUIRE(all.size() == 1);
    std::vector<std::string> keys;
    for (const auto& [name, value] : all[0].items()) keys.push_back(name); // sorted
    CHECK(keys == std::vector<std::string>{"ces", "ces_margin", "ces_n", "csat", "csat_high",
                                           "csat_low", "csat_n", "detractors", "group", "margin",
                                           "n", "nps", "passives", "promoters"});
    CHECK(all[0]["group"] == "all");
    CHECK(all[0]["n"] == 2650);
    CHECK(all[0]["promoters"] == 1268);
    CHECK(all[0]["passives"] == 935);
    CHECK(all[0]["detractors"] == 447);
    CHECK(all[0]["nps"].get<double>() == Approx(30.9811).epsilon(1e-5));
    CHECK(all[0]["csat"].is_null());
    const auto months = survey.run({"--json", "voice", "voice.updraft", "--by", "month"}).json();
    REQUIRE(months.size() == 1);
    CHECK(months[0]["group"] == "2018-06");
    const auto steps = survey.run({"--json", "voice", "voice.updraft", "--by", "step"}).json();
    REQUIRE(steps.size() == 1);
    CHECK(steps[0]["group"].is_null());
}

TEST_CASE("Figures for people are rounded and say where the answers are few") {
    const Survey survey;
    CHECK(survey.run({"voice", "voice.updraft"}).out.find("31.0") != std::string::npos);
    REQUIRE(survey.run({"add", "voice.updraft", "feedback", "nps=3", "segment=Families"}).code ==
            0);
    const auto by = survey.run({"voice", "voice.updraft", "--by", "segment"}).out;
    CHECK(by.find("few answers") != std::string::npos);
    CHECK(survey.run({"voice", "voice.updraft", "--by", "moon"}).code == 2);
    REQUIRE(survey.run({"add", "voice.updraft", "feedback", "csat=3", "segment=Crew"}).code == 0);
    const auto crew = survey.run({"voice", "voice.updraft", "--by", "segment"}).out;
    const auto line =
        crew.substr(crew.find("Crew"), crew.find('\n', crew.find("Crew")) - crew.find("Crew"));
    CHECK(line.find("few answers: CSAT") != std::string::npos);
    CHECK(line.find("NPS") == std::string::npos);  // none at all are not few
    CHECK(line.find("79.3") != std::string::npos); // Wilson's upper end of none in one
}

TEST_CASE("A check finds customers who wait for a call, and insights that led to nothing") {
    const Folder folder;
    const auto run = [&](std::vector<std::string> words) {
        return updraft_runs(folder, std::move(words));
    };
    REQUIRE(run({"new", "a.updraft", "--title", "Ours"}).code == 0);
    REQUIRE(run({"add", "a.updraft", "feedback", "customer=Ada", "state=open", "due=2026-02-20"})
                .code == 0);
    REQUIRE(
        run({"add", "a.updraft", "insights", "statement=Nobody rings", "due=2026-02-21"}).code ==
        0);
    const auto check = run({"--json", "check", "a.updraft"});
    CHECK(check.code == 0);
    const auto found = check.json();
    REQUIRE(found.size() == 2);
    CHECK(found[0]["code"] == "overdue_insight");
    CHECK(found[0]["severity"] == "warning");
    CHECK(found[1]["code"] == "overdue_call");
    CHECK(found[1]["sentence"].get<std::string>().starts_with("Ada should have been called back"));
    CHECK(found[1]["subject"] == run({"--json", "list", "a.updraft", "feedback"}).json()[0]["id"]);
}
