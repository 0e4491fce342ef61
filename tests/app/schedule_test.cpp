#include "tests/app/program.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

namespace {

/// A folder with the sample in it, in which CX-07 starts before CX-04 ends.
struct Sample {
    Folder folder;
    Sample() { REQUIRE(run({"new", "home.updraft", "--sample"}).code == 0); }
    Answer run(std::vector<std::string> words) const {
        return updraft_runs(folder, std::move(words));
    }
    Json json(std::vector<std::string> words) const {
        words.insert(words.begin(), "--json");
        return run(std::move(words)).json();
    }
    Json item(const Json& schedule, const std::string& code) const {
        for (const auto& item : schedule["items"])
            if (item["code"] == code) return item;
        return {};
    }
};

} // namespace

TEST_CASE("The schedule has its items, what is broken and what is too much") {
    const Sample sample;
    const auto schedule = sample.json({"schedule", "home.updraft"});
    std::vector<std::string> keys;
    for (const auto& [name, value] : schedule.items()) keys.push_back(name); // sorted
    CHECK(keys == std::vector<std::string>{"broken", "critical", "finish", "items", "overloads",
                                           "working_days"});
    CHECK(schedule["items"].size() == 21);
    CHECK(schedule["items"][0]["code"] == "CX-01");
    REQUIRE(schedule["broken"].size() == 1);
    CHECK(schedule["broken"][0]["from"] == "CX-04");
    CHECK(schedule["broken"][0]["to"] == "CX-07");
    CHECK(schedule["broken"][0]["type"] == "FS");
    CHECK(schedule["broken"][0]["sentence"].get<std::string>().starts_with("CX-07 starts "));
}

TEST_CASE("Applying the schedule mends what is broken in one edit that can be undone") {
    const Sample sample;
    const auto before = sample.json({"schedule", "home.updraft"});
    const auto wanted = before["broken"][0];
    const auto answer = sample.run({"--json", "schedule", "home.updraft", "--apply"});
    REQUIRE(answer.code == 0);
    CHECK(answer.error.starts_with("Moved: CX-07"));
    const auto after = answer.json();
    CHECK(after["broken"].empty());
    for (const auto& item : before["items"]) {
        const auto now = sample.item(after, item["code"]);
        INFO(item["code"]);
        if (item["start"].is_null()) CHECK(now["start"].is_null());
        if (!item["start"].is_null()) CHECK(now["start"] >= item["start"]); // only ever later
    }
    CHECK(sample.item(after, "CX-07")["start"] > sample.item(after, "CX-04")["finish"]);
    CHECK(sample.json({"info", "home.updraft"})["history"] == 1);
    CHECK(sample.json({"schedule", "home.updraft"}) == after);

    REQUIRE(sample.run({"undo", "home.updraft"}).code == 0);
    CHECK(sample.json({"schedule", "home.updraft"}) == before);
}

TEST_CASE("Applying a schedule in which all is well changes nothing") {
    const Sample sample;
    REQUIRE(sample.run({"schedule", "home.updraft", "--apply"}).code == 0);
    const auto again = sample.run({"schedule", "home.updraft", "--apply"});
    CHECK(again.code == 0);
    CHECK(again.error.starts_with("Nothing had to move."));
    CHECK(sample.json({"info", "home.updraft"})["history"] == 1);
}

TEST_CASE("What has begun or is done never moves, and stays told as broken") {
    const Sample sample;
    for (const auto* status : {"status=done", "status=active"}) {
        CAPTURE(status);
        REQUIRE(sample.run({"set", "home.updraft", "initiatives", "CX-07", status, "progress=10"})
                    .code == 0);
        const auto before = sample.json({"schedule", "home.updraft"});
        const auto after = sample.json({"schedule", "home.updraft", "--apply"});
        CHECK(sample.item(after, "CX-07")["start"] == sample.item(before, "CX-07")["start"]);
        CHECK(after["broken"].size() == before["broken"].size());
    }
}
