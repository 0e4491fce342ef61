#include "core/document/document.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <thread>

using namespace updraft;
using namespace updraft::testing;

namespace fs = std::filesystem;

namespace {

/// A plan with a state folder and a clock of its own.
struct Bench {
    Folder folder;
    std::int64_t now = 1'771'934'400; // 2026-02-24, noon
    fs::path path = folder / "trial.updraft";
    fs::path state = folder / "state";
    std::vector<std::function<void()>> put_off;

    Surroundings given(bool headless = false) {
        return {[this] { return now; }, "Tess", state, headless};
    }
    std::unique_ptr<Document> create() {
        auto made = Document::create(path, basics(), fill, given());
        REQUIRE(made);
        return std::move(*made);
    }
    std::unique_ptr<Document> open(bool headless = false) {
        auto opened = Document::open(path, given(headless));
        REQUIRE(opened);
        return std::move(*opened);
    }
    /// Its backups wait in `put_off` for the test to make them.
    std::unique_ptr<Document> open_with_backups_put_off() {
        auto surroundings = given();
        surroundings.aside = [this](auto task) { put_off.push_back(std::move(task)); };
        return *Document::open(path, std::move(surroundings));
    }
    std::vector<Backup> backups() { return backups_of(state, path); }
};

void set_title(Document& document, const std::string& title) {
    REQUIRE(document.edit("set", [&](Edit& edit) {
        edit.change(edit.plan().about().id, [&](Basics& row) { row.title = title; });
    }));
}

} // namespace

TEST_CASE("A session's first edit makes a backup, and each half hour of edits another") {
    Bench bench;
    const auto document = bench.create();
    CHECK(bench.backups().empty());
    set_title(*document, "One");
    REQUIRE(bench.backups().size() == 1);
    CHECK(contents_of(bench.backups()[0])->title == "Trial");
    bench.now += 29 * 60;
    set_title(*document, "Two");
    CHECK(bench.backups().size() == 1);
    bench.now += 60;
    set_title(*document, "Three");
    REQUIRE(bench.backups().size() == 2);
    const auto newest = bench.backups()[0];
    CHECK(newest.at == bench.now);
    CHECK(newest.sequence == 2);
    CHECK(newest.before == "edit");
    const auto contents = contents_of(newest);
    REQUIRE(contents);
    CHECK(contents->title == "Two");
    CHECK(contents->initiatives == 2);
    CHECK(contents->last_edit->verb == "set");
    CHECK(fs::status(newest.path).permissions() == fs::perms{0600});
    CHECK(fs::status(newest.path.parent_path()).permissions() == fs::perms{0700});
    CHECK(newest.size == fs::file_size(newest.path));
    CHECK(!document->backup_failure());
}

TEST_CASE("Backups are made also where the way to their folder leads through a link") {
    Bench bench;
    fs::create_directory(bench.folder / "real");
    fs::create_directory_symlink("real", bench.folder / "home");
    bench.state = bench.folder / "home/state";
    const auto document = bench.create();
    set_title(*document, "One");
    CHECK(!document->backup_failure());
    REQUIRE(bench.backups().size() == 1);
    CHECK(contents_of(bench.backups()[0])->title == "Trial");
    CHECK(copy_backup(bench.backups()[0], bench.folder / "home/copy.updraft"));
    CHECK(document->put_back(bench.backups()[0]));
    CHECK(document->plan()->about().title == "Trial");
}

TEST_CASE("Where nothing changed since the last backup, none is made") {
    Bench bench;
    bench.create();
    set_title(*bench.open(), "One");
    CHECK(bench.backups().size() == 1);
    bench.open()->backup_before("import");
    CHECK(bench.backups().size() == 2);
    bench.open()->backup_before("import");
    set_title(*bench.open(), "Two");
    CHECK(bench.backups().size() == 2);
}

TEST_CASE("Single commands make a backup only where the newest is half an hour old") {
    Bench bench;
    bench.create();
    for (const auto* title : {"One", "Two", "Three"}) {
        set_title(*bench.open(true), title);
        bench.now += 10 * 60;
    }
    CHECK(bench.backups().size() == 1);
    set_title(*bench.open(true), "Four");
    CHECK(bench.backups().size() == 2);
}

TEST_CASE("A backup that fails stops no edit, is told and tried again") {
    Bench bench;
    const auto document = bench.create();
    write_bytes(bench.state, "in the way");
    set_title(*document, "One");
    REQUIRE(document->backup_failure());
    fs::remove(bench.state);
    set_title(*document, "Two");
    CHECK(document->backup_failure());
    bench.now += 61;
    set_title(*document, "Three");
    CHECK(!document->backup_failure());
    CHECK(bench.backups().size() == 1);
}

TEST_CASE("A backup put back is one edit, with a backup of what it replaced") {
    Bench bench;
    const auto document = bench.create();
    const auto before = dump(*document->plan());
    set_title(*document, "One");
    REQUIRE(document->edit("empty", [](Edit& edit) {
        edit.remove(edit.plan().actions.begin()->id);
        edit.change(edit.plan().initiatives.begin()->id, [](Initiative& row) { row.code = "Z"; });
        edit.add(initiative("CX-01"));
    }));
    const auto after = dump(*document->plan());
    bench.now += 60;
    REQUIRE(document->put_back(bench.backups().back()));
    CHECK(dump(*document->plan()) == before);
    CHECK(document->history_length() == 3);
    CHECK(bench.backups()[0].before == "restore");
    REQUIRE(document->undo());
    CHECK(dump(*document->plan()) == after);
}

TEST_CASE("A backup is opened as a copy where nothing stands, also when the plan is gone") {
    Bench bench;
    auto document = bench.create();
    const auto before = dump(*document->plan());
    set_title(*document, "One");
    document.reset();
    fs::remove(bench.path);
    const auto backup = bench.backups().front();
    const auto copy = bench.folder / "copy.updraft";
    REQUIRE(copy_backup(backup, copy));
    CHECK(dump_of_file(copy) == before);
    CHECK(copy_backup(backup, copy).error().code == ErrorCode::file_exists);
    CHECK(Document::open(copy, bench.given()));
    REQUIRE(forget_backups(bench.state, bench.path));
    CHECK(bench.backups().empty());
}

TEST_CASE("Old backups go as new ones come") {
    Bench bench;
    const auto document = bench.create();
    for (int day = 0; day < 40; ++day) {
        bench.now += 86'400;
        set_title(*document, "Day " + std::to_string(day));
    }
    // Of 40 days: 2 in the last two days, 12 days, and 26 days in 4 or 5 weeks.
    CHECK(bench.backups().size() >= 18);
    CHECK(bench.backups().size() <= 19);
}

TEST_CASE("A plan that was moved has its backups, before and after its next edit") {
    Bench bench;
    set_title(*bench.create(), "One");
    const auto before = bench.path;
    bench.path = bench.folder / "moved.updraft";
    fs::rename(before, bench.path);
    bench.now += 3600;
    const auto document = bench.open();
    CHECK(document->backups().size() == 1);
    set_title(*document, "Moved");
    CHECK(document->backups().size() == 2);
    CHECK(bench.backups().size() == 2);
    CHECK(backups_of(bench.state, before).empty());
    // What is put where it stood is a copy of it.
    REQUIRE(document->save_copy(before));
    set_title(**Document::open(before, bench.given()), "Copy");
    CHECK(backups_of(bench.state, before).size() == 1);
    CHECK(bench.backups().size() == 2);
}

TEST_CASE("A copy and its original have backups of their own") {
    Bench bench;
    auto document = bench.create();
    set_title(*document, "One");
    const auto path = bench.folder / "copy.updraft";
    REQUIRE(document->save_copy(path));
    bench.now += 3600;
    const auto copy = *Document::open(path, bench.given());
    CHECK(copy->backups().empty());
    for (const auto* title : {"Two", "Three"}) {
        set_title(*copy, title);
        bench.now += 3600;
    }
    REQUIRE(copy->backups().size() == 2);
    CHECK(contents_of(copy->backups()[0])->title == "Two");
    CHECK(document->backups().size() == 1);
    set_title(*document, "Four");
    CHECK(document->backups().size() == 2);
    CHECK(copy->backups().size() == 2);
    REQUIRE(forget_backups(bench.state, path));
    CHECK(copy->backups().empty());
    CHECK(document->backups().size() == 2);
}

TEST_CASE("A backup opened as a copy leaves the plan its backups, also where the plan is gone") {
    Bench bench;
    set_title(*bench.create(), "One");
    fs::remove(bench.path);
    const auto path = bench.folder / "copy.updraft";
    REQUIRE(copy_backup(bench.backups().front(), path));
    bench.now += 3600;
    const auto copy = *Document::open(path, bench.given());
    CHECK(copy->backups().empty());
    set_title(*copy, "Two");
    CHECK(copy->backups().size() == 1);
    CHECK(bench.backups().size() == 1);
}

TEST_CASE("A backup holds what was before the edit, though it is finished after it") {
    Bench bench;
    bench.create();
    const auto document = bench.open_with_backups_put_off();
    set_title(*document, "One");
    CHECK(document->backing_up());
    CHECK(!document->backup_failure());
    CHECK(bench.backups().empty());
    set_title(*document, "Two");
    REQUIRE(bench.put_off.size() == 1);
    bench.put_off.front()();
    CHECK(!document->backing_up());
    CHECK(!document->backup_failure());
    REQUIRE(bench.backups().size() == 1);
    CHECK(contents_of(bench.backups()[0])->title == "Trial");
}

TEST_CASE("A backup that fails aside is told and tried again") {
    Bench bench;
    bench.create();
    const auto document = bench.open_with_backups_put_off();
    set_title(*document, "One");
    fs::remove_all(bench.state);
    bench.put_off.back()();
    REQUIRE(document->backup_failure());
    bench.now += 61;
    set_title(*document, "Two");
    bench.put_off.back()();
    CHECK(bench.put_off.size() == 2);
    CHECK(!document->backup_failure());
    CHECK(bench.backups().size() == 1);
}

TEST_CASE("Closing a plan waits for its backup, made on another thread while edits go on") {
    Bench bench;
    bench.create();
    auto given = bench.given();
    std::vector<std::thread> threads;
    given.aside = [&](std::function<void()> task) {
        threads.emplace_back([task = std::move(task)] {
            std::this_thread::sleep_for(std::chrono::milliseconds{100}); // nobody is done by luck
            task();
        });
    };
    auto document = *Document::open(bench.path, given);
    for (int i = 0; i < 20; ++i) {
        set_title(*document, std::to_string(i));
        if (i % 5 == 0) document->backup_before("import");
    }
    document.reset();
    const auto kept = bench.backups();
    for (auto& thread : threads) thread.join();
    CHECK(threads.size() >= 4);
    CHECK(kept.size() == threads.size());
    for (const auto& backup : kept)
        CHECK(Document::open(backup.path, {bench.given().now, "Tess", {}}, Document::Access::read,
                             Check::full));
}

TEST_CASE("No copy and no new plan is put where a journal waits for the one that was there") {
    Bench bench;
    const auto document = bench.create();
    const auto target = bench.folder / "other.updraft";
    write_bytes(target.string() + "-journal", "what was cut off");
    const auto copied = document->save_copy(target);
    REQUIRE_FALSE(copied);
    CHECK(copied.error().code == ErrorCode::file_exists);
    const auto made = Document::create(target, basics(), {}, bench.given());
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::file_exists);
    CHECK_FALSE(fs::exists(target));
}
