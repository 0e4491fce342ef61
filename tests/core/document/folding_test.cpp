#include "core/document/document.h"
#include "tests/support/plans.h"
#include "tests/support/random_rows.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <map>

using namespace updraft;
using namespace updraft::testing;

namespace {

constexpr std::int64_t day = 86'400;

/// A plan whose clock can be set, and what it was at each of its versions.
struct Trial {
    Folder folder;
    std::int64_t now = 20'000 * day;
    Folding folding{100, 365 * day, 3, 1};
    std::unique_ptr<Document> document;
    std::map<std::string, std::string> versions;

    Trial() {
        auto made = Document::create(path(), basics(), fill, given());
        REQUIRE(made);
        document = std::move(*made);
    }
    std::filesystem::path path() const { return folder / "trial.updraft"; }
    Surroundings given() const {
        auto all = surroundings(folder / "state");
        all.now = [this] { return now; };
        all.folding = folding;
        return all;
    }
    void set_title(const std::string& title) {
        REQUIRE(document->edit("set", [&](Edit& edit) {
            edit.change(edit.plan().initiatives.begin()->id,
                        [&](Initiative& row) { row.title = title; });
        }));
        now += day;
    }
    void name(const std::string& version) {
        REQUIRE(document->save_version(version));
        versions[version] = dump(*document->plan());
    }
    void reopen() {
        document.reset();
        auto opened = Document::open(path(), given(), Document::Access::write, Check::full);
        REQUIRE(opened);
        document = std::move(*opened);
    }
    /// Ten edits with a version after the third and the sixth.
    void live() {
        for (int i = 1; i <= 10; ++i) {
            set_title(fmt::format("Title {}", i));
            if (i == 3) name("Board");
            if (i == 6) name("Fair");
        }
    }
    std::vector<std::string> verbs() const {
        std::vector<std::string> all;
        const auto history = document->history().value();
        for (const auto& entry : history) all.push_back(entry.verb);
        return all;
    }
    void check_versions() const {
        const auto known = document->versions().value();
        for (const auto& version : known) {
            const auto then = document->plan_at(version.sequence);
            REQUIRE(then);
            CHECK(dump(*then) == versions.at(version.name));
        }
    }
    /// An edit, a step back or forth, a version more or less, or a fold.
    void step(int number, Random& random) {
        const auto what = random() % 20;
        if (what < 12)
            static_cast<void>(document->edit("random", [&](Edit& edit) {
                add_random_row(edit, random);
                change_random_row(edit, random);
                if (random() % 3 == 0) remove_random_row(edit, random);
            }));
        else if (what < 15)
            static_cast<void>(document->undo());
        else if (what < 17)
            static_cast<void>(document->redo());
        else if (what < 18)
            name(fmt::format("Version {}", number));
        else if (what < 19)
            remove_first_version();
        else
            fold(random() % 10);
    }
    void remove_first_version() {
        const auto known = document->versions().value();
        if (!known.empty()) REQUIRE(document->remove_version(known.front().name));
    }
    void fold(std::size_t stay) {
        const auto before = dump(*document->plan());
        folding.stay = stay;
        reopen();
        CHECK(dump(*document->plan()) == before);
        check_versions();
    }
};

using Verbs = std::vector<std::string>;

} // namespace

TEST_CASE("Of a long history the old entries become one each between versions") {
    Trial trial;
    const auto start = dump(*trial.document->plan());
    trial.live();
    const auto end = dump(*trial.document->plan());
    trial.now += 400 * day;
    trial.reopen();

    CHECK(trial.verbs() == Verbs{"fold", "fold", "fold", "set", "set", "set"});
    CHECK(dump(*trial.document->plan()) == end);
    CHECK(dump(*trial.document->plan_at(0)) == start);
    trial.check_versions();
    const auto history = *trial.document->history();
    CHECK(history[0].sequence == 3);
    CHECK(history[1].sequence == 6);
    CHECK(history[2].sequence == 7);
    const auto backups = trial.document->backups();
    REQUIRE_FALSE(backups.empty());
    CHECK(backups.front().before == "fold");
    CHECK(backups.front().sequence == 10);
}

TEST_CASE("What was folded is not undone, and its versions can be restored") {
    Trial trial;
    trial.live();
    const auto end = dump(*trial.document->plan());
    trial.now += 400 * day;
    trial.reopen();
    for (int i = 0; i < 3; ++i) REQUIRE(trial.document->undo());
    CHECK(trial.document->plan()->initiatives.begin()->title == "Title 7");
    CHECK(trial.document->undo().error().code == ErrorCode::undo_stops_here);
    CHECK_FALSE(trial.document->undoable());
    for (int i = 0; i < 3; ++i) REQUIRE(trial.document->redo());
    CHECK(dump(*trial.document->plan()) == end);
    REQUIRE(trial.document->restore_version("Board"));
    CHECK(dump(*trial.document->plan()) == trial.versions.at("Board"));
    REQUIRE(trial.document->undo());
    CHECK(dump(*trial.document->plan()) == end);
    // Without the version there is one stretch less.
    REQUIRE(trial.document->remove_version("Fair"));
    for (int i = 0; i < 4; ++i) trial.set_title(fmt::format("Later {}", i));
    trial.now += 400 * day;
    trial.reopen();
    CHECK(trial.verbs()[0] == "fold");
    CHECK(trial.verbs()[1] == "fold");
    CHECK((*trial.document->history())[1].sequence == 19);
    trial.check_versions();
}

TEST_CASE("A history that is short, or young, or hardly longer than before stays as it is") {
    Trial trial;
    trial.live();
    const auto as_it_was = trial.verbs();
    SECTION("young") {
        trial.now += 300 * day;
    }
    SECTION("short") {
        trial.now += 400 * day;
        trial.folding.limit = 1'000'000;
    }
    SECTION("few") {
        trial.now += 400 * day;
        trial.folding.stay = 10;
    }
    SECTION("little to fold") {
        trial.now += 400 * day;
        trial.folding.least = 1'000'000;
    }
    trial.reopen();
    CHECK(trial.verbs() == as_it_was);
}

TEST_CASE("What a later entry takes back is not folded") {
    Trial trial;
    trial.live();
    for (int i = 0; i < 5; ++i) REQUIRE(trial.document->undo());
    trial.now += 400 * day;
    trial.reopen();
    // The fifth undo takes back the sixth entry.
    CHECK(trial.verbs() == Verbs{"fold", "fold", "set", "set", "set", "set", "set", "undo", "undo",
                                 "undo", "undo", "undo"});
    for (int i = 0; i < 5; ++i) REQUIRE(trial.document->redo());
    CHECK(trial.document->plan()->initiatives.begin()->title == "Title 10");
}

TEST_CASE("Who only reads a plan folds nothing") {
    Trial trial;
    trial.live();
    trial.document.reset();
    trial.now += 400 * day;
    const auto reader = Document::open(trial.path(), trial.given(), Document::Access::read);
    REQUIRE(reader);
    CHECK((*reader)->history_length() == 10);
}

TEST_CASE("Whatever was folded, versions and what is left to undo are as they were") {
    Random random{20'261'128};
    for (int life = 0; life < 25; ++life) {
        Trial trial;
        trial.folding = {0, -1, 0, 1};
        for (int step = 0; step < 60; ++step) trial.step(step, random);
        const auto end = dump(*trial.document->plan());
        int undone = 0;
        for (; trial.document->undoable(); ++undone) REQUIRE(trial.document->undo());
        trial.check_versions();
        for (; undone > 0; --undone) REQUIRE(trial.document->redo());
        CHECK(dump(*trial.document->plan()) == end);
        const auto known = trial.document->versions().value();
        for (const auto& version : known) {
            REQUIRE(trial.document->restore_version(version.name));
            CHECK(dump(*trial.document->plan()) == trial.versions.at(version.name));
        }
    }
}
