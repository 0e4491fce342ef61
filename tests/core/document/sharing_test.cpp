#include "core/document/document.h"
#include "core/store/lock_file.h"
#include "core/store/whole_file.h"
#include "tests/support/plans.h"
#include "tests/support/raw.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace updraft;
using namespace updraft::testing;

namespace fs = std::filesystem;

namespace {

Result<Change> set_title(Document& document, const std::string& title) {
    return document.edit("set", [&](Edit& edit) {
        edit.change(edit.plan().about().id, [&](Basics& row) { row.title = title; });
    });
}

std::unique_ptr<Document> open(const fs::path& path,
                               Document::Access access = Document::Access::write) {
    auto document = Document::open(path, surroundings(), access);
    REQUIRE(document);
    return std::move(*document);
}

} // namespace

TEST_CASE("Who comes second reads, is told who writes, and sees what is written") {
    const Folder folder;
    const auto path = folder / "trial.updraft";
    auto first = std::move(*Document::create(path, basics(), fill, surroundings()));
    const auto second = open(path);
    REQUIRE(second->read_only());
    CHECK(second->read_only()->code == ErrorCode::busy);
    CHECK(second->read_only()->subject == "Tess");
    CHECK(set_title(*second, "No").error().code == ErrorCode::busy);
    REQUIRE(set_title(*first, "Yes"));
    std::string heard;
    second->listen([&](const Change& change) { heard = change.verb; });
    CHECK(second->refresh().value());
    CHECK(heard == "reload");
    CHECK(second->plan()->about().title == "Yes");
    first.reset();
    CHECK(!open(path)->read_only());
    CHECK(names_in(folder.path) == std::vector<std::string>{"trial.updraft"});
}

TEST_CASE("Who came second can write once the first has left, and is told until then who it is") {
    const Folder folder;
    const auto path = folder / "trial.updraft";
    auto first = std::move(*Document::create(path, basics(), fill, surroundings()));
    const auto second = open(path);
    const auto still = second->claim();
    REQUIRE(!still);
    CHECK(still.error().subject == "Tess");
    CHECK(second->read_only());
    REQUIRE(set_title(*first, "Yes"));
    first.reset();
    REQUIRE(second->claim());
    CHECK(!second->read_only());
    CHECK(second->plan()->about().title == "Yes");
    REQUIRE(set_title(*second, "Mine"));
    CHECK(dump_of_file(path) == dump(*second->plan()));
    const auto third = open(path);
    CHECK(third->read_only()); // the lock is really held
    CHECK(second->claim());    // and nothing is asked of who can write
}

TEST_CASE("Who only reads takes no lock and can write nothing") {
    const Folder folder;
    const auto path = folder / "trial.updraft";
    REQUIRE(Document::create(path, basics(), fill, surroundings()));
    const auto reader = open(path, Document::Access::read);
    CHECK(names_in(folder.path) == std::vector<std::string>{"trial.updraft"});
    CHECK(set_title(*reader, "No").error().code == ErrorCode::read_only);
    const auto writer = open(path);
    CHECK(!writer->read_only());
    CHECK(set_title(*writer, "Yes"));
}

TEST_CASE("What another program wrote is reloaded before the next edit") {
    const Folder folder;
    const auto path = folder / "trial.updraft";
    const auto document = std::move(*Document::create(path, basics(), fill, surroundings()));
    raw(path, "UPDATE plan SET unit='Care'");
    CHECK(set_title(*document, "New").error().code == ErrorCode::another_writer);
    CHECK(document->plan()->about().unit == "Care");
    CHECK(document->plan()->about().title == "Trial");
    REQUIRE(set_title(*document, "New"));
    CHECK(dump(*document->plan()) == dump_of_file(path));
}

TEST_CASE("A plan that was replaced is reloaded, one that was taken away can be saved elsewhere") {
    const Folder folder;
    const auto path = folder / "trial.updraft";
    const auto document = std::move(*Document::create(path, basics(), fill, surroundings()));
    REQUIRE(document->save_copy(folder / "copy.updraft"));
    raw(folder / "copy.updraft",
        "UPDATE plan SET unit='Care'; INSERT INTO history VALUES (1, "
        "randomblob(16), NULL, NULL, '', 0, '', 'set', x'', 1, x'', NULL, 0)");
    fs::rename(folder / "copy.updraft", path);
    CHECK(set_title(*document, "New").error().code == ErrorCode::another_writer);
    CHECK(document->plan()->about().unit == "Care");
    REQUIRE(set_title(*document, "New"));

    fs::rename(path, folder / "away.updraft");
    CHECK(set_title(*document, "Newer").error().code == ErrorCode::file_missing);
    CHECK(document->plan()->about().title == "New");
    REQUIRE(document->read_only());
    CHECK(document->read_only()->code == ErrorCode::file_missing);
    REQUIRE(document->save_copy(folder / "saved.updraft"));
    CHECK(dump_of_file(folder / "saved.updraft") == dump(*document->plan()));
    fs::rename(folder / "away.updraft", path);
    CHECK(document->claim());
    CHECK(!document->read_only());
    CHECK(set_title(*document, "Newer"));
}

TEST_CASE("A file that is spoilt under an open plan leaves the plan on screen, to be saved") {
    const Folder folder;
    const auto path = folder / "trial.updraft";
    const auto document = std::move(*Document::create(path, basics(), fill, surroundings()));
    REQUIRE(set_title(*document, "New"));
    const auto seen = dump(*document->plan());
    const auto sound = bytes_of(path);
    const auto replace = [&](const std::string& bytes) { // as another program does
        write_bytes(folder / "other", bytes);
        fs::rename(folder / "other", path);
    };
    replace(std::string(20'000, 'x'));
    CHECK(!set_title(*document, "Newer"));
    REQUIRE(document->read_only());
    CHECK(dump(*document->plan()) == seen);
    CHECK(!document->history());
    CHECK(!document->undo());
    REQUIRE(document->save_copy(folder / "saved.updraft"));
    CHECK(dump_of_file(folder / "saved.updraft") == seen);
    replace(sound);
    REQUIRE(document->refresh());
    CHECK(!document->read_only());
    CHECK(set_title(*document, "Newer"));
}

TEST_CASE("No file takes the place of a plan that is open, here or elsewhere") {
    const Folder folder;
    const auto path = folder / "trial.updraft";
    const auto mine = std::move(*Document::create(path, basics(), fill, surroundings()));
    auto other =
        std::move(*Document::create(folder / "other.updraft", basics(), fill, surroundings()));
    const auto sound = bytes_of(other->path());
    CHECK(mine->save_copy(other->path()).error().code == ErrorCode::target_is_the_plan);
    CHECK(write_whole_file(other->path(), "csv").error().code == ErrorCode::target_is_the_plan);
    other.reset();
    {
        const auto lock = LockFile::take(folder / "other.updraft", {"Ana", "desk", 1, 2});
        REQUIRE(lock); // as a process that has it open holds it
        const auto refused = mine->save_copy(folder / "other.updraft");
        CHECK(refused.error().code == ErrorCode::busy);
        CHECK(refused.error().subject == "Ana");
        CHECK(write_whole_file(folder / "other.updraft", "csv").error().code == ErrorCode::busy);
    }
    CHECK(bytes_of(folder / "other.updraft") == sound);
    CHECK(names_in(folder.path).size() == 3); // both plans and the lock of the open one
    CHECK(mine->save_copy(folder / "other.updraft"));
}

TEST_CASE("A new plan replaces nothing and leaves nothing where it fails") {
    const Folder folder;
    const auto path = folder / "trial.updraft";
    const auto failing = Document::create(
        path, basics(), [](Edit& edit) { edit.add(initiative("a code with blanks")); },
        surroundings());
    CHECK(failing.error().code == ErrorCode::bad_code);
    CHECK(names_in(folder.path).empty());
    write_bytes(path, "precious");
    CHECK(Document::create(path, basics(), {}, surroundings()).error().code ==
          ErrorCode::file_exists);
    CHECK(bytes_of(path) == "precious");
    CHECK(Document::create(folder / "none/x", basics(), {}, surroundings()).error().code ==
          ErrorCode::file_missing);
}

TEST_CASE("No edit makes a plan that would not open again") {
    const Folder folder;
    const auto path = folder / "trial.updraft";
    const auto document = std::move(*Document::create(path, basics(), fill, surroundings()));
    const auto circle = document->edit("link", [](Edit& edit) {
        Dependency back;
        back.from = edit.plan().dependencies.begin()->to;
        back.to = edit.plan().dependencies.begin()->from;
        edit.add(back);
    });
    CHECK(circle.error().code == ErrorCode::cycle);
    const auto second = document->edit("add", [](Edit& edit) { edit.add(basics()); });
    CHECK(second.error().code == ErrorCode::required);
    const auto used =
        document->edit("remove", [](Edit& edit) { edit.remove(edit.plan().teams.begin()->id); });
    CHECK(used.error().code == ErrorCode::still_used);
    // The sixteenth of many is still compared with what was there before.
    const auto many = document->edit("import", [](Edit& edit) {
        for (int i = 0; i < 30; ++i) edit.add(initiative("N-" + std::to_string(i)));
        edit.add(initiative("cx-01"));
    });
    CHECK(many.error().code == ErrorCode::code_taken);
    CHECK(document->history_length() == 0);
}

TEST_CASE("Codes that were exchanged in one edit are exchanged back") {
    const Folder folder;
    const auto path = folder / "trial.updraft";
    const auto document = std::move(*Document::create(path, basics(), fill, surroundings()));
    const auto before = dump(*document->plan());
    REQUIRE(document->edit("import", [](Edit& edit) {
        const auto first = edit.plan().initiatives.begin()->id;
        const auto second = std::next(edit.plan().initiatives.begin())->id;
        const auto name = [&](Id<Initiative> id, const char* code) {
            edit.change(id, [&](Initiative& row) { row.code = code; });
        };
        name(first, "X");
        name(second, "CX-01");
        name(first, "CX-02");
    }));
    const auto after = dump(*document->plan());
    REQUIRE(document->undo());
    CHECK(dump(*document->plan()) == before);
    REQUIRE(document->redo());
    CHECK(dump(*document->plan()) == after);
}
