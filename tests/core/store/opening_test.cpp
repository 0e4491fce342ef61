#include "core/document/document.h"
#include "core/store/cut_off.h"
#include "core/store/folders.h"
#include "tests/support/plans.h"
#include "tests/support/process.h"
#include "tests/support/raw.h"

#include <catch2/catch.hpp>

#include <filesystem>

#include <sys/stat.h>

using namespace updraft;
using namespace updraft::testing;

namespace fs = std::filesystem;

namespace {

/// A plan with contents, closed.
fs::path make_plan(const Folder& folder, const std::string& name = "trial.updraft") {
    const auto path = folder / name;
    REQUIRE(Document::create(path, basics(), fill, surroundings()));
    return path;
}

/// Why it does not open; what it and its folder were must be what they are.
ErrorCode refusal(const fs::path& path) {
    const auto before = bytes_of(path);
    const auto names = names_in(path.parent_path());
    for (const auto access : {Document::Access::read, Document::Access::write}) {
        const auto opened = Document::open(path, surroundings(), access);
        REQUIRE(!opened);
        CHECK(bytes_of(path) == before);
        CHECK(names_in(path.parent_path()) == names);
        if (access == Document::Access::write) return opened.error().code;
    }
    return {};
}

void patch(const fs::path& path, std::size_t at, const std::string& bytes) {
    auto all = bytes_of(path);
    all.replace(at, bytes.size(), bytes);
    write_bytes(path, all);
}

} // namespace

TEST_CASE("What is no plan is refused with the reason and left as it was") {
    const Folder folder;
    CHECK(Document::open(folder / "none", surroundings()).error().code == ErrorCode::file_missing);
    CHECK(Document::open(folder.path, surroundings()).error().code == ErrorCode::file_not_regular);
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(Document::open(folder / "pipe", surroundings()).error().code ==
          ErrorCode::file_not_regular);
    fs::remove(folder / "pipe");

    write_bytes(folder / "empty", "");
    CHECK(refusal(folder / "empty") == ErrorCode::not_a_plan);
    write_bytes(folder / "text", std::string(5'000, 'x'));
    CHECK(refusal(folder / "text") == ErrorCode::not_a_plan);
    raw(folder / "other", "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    CHECK(refusal(folder / "other") == ErrorCode::not_a_plan);
    write_bytes(folder / "large", "x");
    fs::resize_file(folder / "large", (std::uintmax_t{1} << 30U) + 1);
    CHECK(Document::open(folder / "large", surroundings()).error().code ==
          ErrorCode::file_too_large);
}

TEST_CASE("A newer version is refused with its number") {
    const Folder folder;
    const auto path = make_plan(folder);
    patch(path, 60, {"\0\0\0\7", 4});
    CHECK(refusal(path) == ErrorCode::newer_version);
    CHECK(Document::open(path, surroundings()).error().detail == "7");
}

TEST_CASE("A schema that is not ours word for word is refused") {
    const Folder folder;
    const auto path = make_plan(folder);
    const auto sound = bytes_of(path);
    for (const auto* sql :
         {"CREATE TABLE extra (a)", "CREATE VIEW extra AS SELECT 1",
          "CREATE TRIGGER extra AFTER INSERT ON people BEGIN DELETE FROM people; END",
          "CREATE INDEX extra ON people (name)", "DROP INDEX members_team",
          "CREATE VIRTUAL TABLE extra USING fts5 (a)", "ALTER TABLE people ADD COLUMN extra TEXT",
          "ALTER TABLE people RENAME COLUMN role TO part", "DROP TABLE actions", "ANALYZE",
          "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=replace(sql, 'DEFAULT 5.0', "
          "'DEFAULT 6.0') WHERE name='people'",
          "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=replace(sql, ') STRICT', "
          "', CHECK (length(randomblob(1000000)) > 0)) STRICT') WHERE name='people'"}) {
        INFO(sql);
        write_bytes(path, sound);
        raw(path, sql);
        CHECK(refusal(path) == ErrorCode::damaged);
    }
}

TEST_CASE("Contents that break the rules of every edit are refused") {
    const Folder folder;
    const auto path = make_plan(folder);
    const auto sound = bytes_of(path);
    for (const auto* sql :
         {"DELETE FROM plan",
          "INSERT INTO plan (id) VALUES (zeroblob(16))",
          "UPDATE initiatives SET code='CX-01'",
          "UPDATE initiatives SET code=''",
          "UPDATE initiatives SET title=CAST(x'c328' AS TEXT)",
          "UPDATE initiatives SET title='a' || char(0) || 'b'",
          "UPDATE initiatives SET title=printf('%.500c', 'x')",
          "UPDATE initiatives SET status='nearly'",
          "UPDATE initiatives SET progress=101",
          "UPDATE initiatives SET start=-1",
          "UPDATE initiatives SET start=9223372036854775807",
          "UPDATE people SET days_a_week=9e999",
          "UPDATE people SET id=x'00'",
          "UPDATE domains SET position='a0'",
          "UPDATE needs SET team=randomblob(16)",
          "DELETE FROM teams",
          "UPDATE dependencies SET \"to\"=\"from\"",
          "INSERT INTO dependencies (id, \"from\", \"to\") SELECT randomblob(16), \"to\", \"from\" "
          "FROM dependencies",
          "INSERT INTO history VALUES (9223372036854775807, randomblob(16), NULL, NULL, '', 0, '', "
          "'add', x'', 1, x'', NULL, 0)",
          "INSERT INTO history VALUES (1, randomblob(16), NULL, NULL, '', 0, '', 'add', x'', -7, "
          "x'', NULL, 0)"}) {
        INFO(sql);
        write_bytes(path, sound);
        raw(path, sql);
        CHECK(refusal(path) == ErrorCode::damaged);
    }
}

TEST_CASE("A plan is found through a link, and several names make it read-only") {
    const Folder folder;
    const auto path = make_plan(folder);
    fs::create_directory(folder / "elsewhere");
    fs::create_symlink(path, folder / "elsewhere/link.updraft");
    {
        const auto document = Document::open(folder / "elsewhere/link.updraft", surroundings());
        REQUIRE(document);
        CHECK((*document)->path() == path);
        CHECK(!(*document)->read_only());
    }
    fs::create_hard_link(path, folder / "second.updraft");
    const auto document = Document::open(path, surroundings());
    REQUIRE(document);
    REQUIRE((*document)->read_only());
    CHECK((*document)->read_only()->code == ErrorCode::read_only);
    CHECK((*document)->edit("none", [](Edit&) {}).error().code == ErrorCode::read_only);
}

TEST_CASE("Where nothing can be written, a plan is read-only") {
    const Folder folder;
    const auto path = make_plan(folder);
    const auto read_only = [&] {
        const auto document = Document::open(path, surroundings());
        return document && (*document)->read_only() &&
               (*document)->read_only()->code == ErrorCode::read_only &&
               !(*document)->plan()->initiatives.empty() &&
               (*document)->undo().error().code == ErrorCode::nothing_to_undo;
    };
    fs::permissions(path, fs::perms{0444});
    CHECK(as_nobody(read_only));
    fs::permissions(path, fs::perms{0666});
    fs::permissions(folder.path, fs::perms{0555});
    CHECK(as_nobody(read_only));
    fs::permissions(folder.path, fs::perms{0755});
}

TEST_CASE("An edit that was cut off is rolled back after both files were copied") {
    const Folder folder;
    const auto path = make_plan(folder);
    const auto before = dump_of_file(path);
    cut_off(path);
    REQUIRE(fs::exists(path.string() + "-journal"));
    const auto torn = bytes_of(path);
    const auto state = folder / "state";
    const auto document = Document::open(path, surroundings(state));
    REQUIRE(document);
    CHECK(dump(*(*document)->plan()) == before);
    CHECK(!fs::exists(path.string() + "-journal"));
    const auto copies = names_in(state / "cut-off");
    REQUIRE(copies.size() == 1);
    const auto copy = state / "cut-off" / copies.front();
    CHECK(names_in(copy) == std::vector<std::string>{"trial.updraft", "trial.updraft-journal"});
    CHECK(bytes_of(copy / "trial.updraft") == torn);
    CHECK(fs::status(copy).permissions() == fs::perms{0700});
    CHECK(names_in(state) == std::vector<std::string>{"cut-off"});
}

TEST_CASE("Who only reads rolls back too, and where that can't be the plan is refused") {
    const Folder folder;
    const auto path = make_plan(folder);
    const auto before = dump_of_file(path);
    cut_off(path);
    fs::permissions(folder.path, fs::perms{0555});
    CHECK(as_nobody([&] {
        return Document::open(path, surroundings()).error().code == ErrorCode::cut_off_elsewhere;
    }));
    fs::permissions(folder.path, fs::perms{0755});
    const auto document = Document::open(path, surroundings(), Document::Access::read);
    REQUIRE(document);
    CHECK(dump(*(*document)->plan()) == before);
}

TEST_CASE("Only the last five cut-off edits are kept") {
    const Folder folder;
    const auto path = make_plan(folder);
    for (int i = 0; i < 8; ++i) {
        cut_off(path);
        REQUIRE(Document::open(path, surroundings(folder / "state")));
    }
    CHECK(names_in(folder / "state/cut-off").size() == 5);
}

TEST_CASE("Copies of a plan whose edit was cut off can be forgotten, and those of others stay") {
    const Folder folder;
    const auto state = folder / "state";
    const auto path = make_plan(folder);
    const auto other = make_plan(folder, "other.updraft");
    for (const auto& plan : {path, other, path}) {
        cut_off(plan);
        REQUIRE(Document::open(plan, surroundings(state)));
    }
    REQUIRE(names_in(state / "cut-off").size() == 3);
    REQUIRE(forget_cut_off(state, path));
    const auto left = names_in(state / "cut-off");
    REQUIRE(left.size() == 1);
    CHECK(fs::exists(state / "cut-off" / left.front() / "other.updraft"));
    CHECK(fs::exists(path));
}

TEST_CASE("Where no copies are kept none are looked for in the folder one happens to be in") {
    const Folder folder;
    const auto path = make_plan(folder);
    const auto mine = folder / ("cut-off/mine-" + place_mark(fs::canonical(path)));
    fs::create_directories(mine);
    const auto before = fs::current_path();
    fs::current_path(folder.path);
    CHECK(forget_cut_off({}, path));
    fs::current_path(before);
    CHECK(fs::exists(mine));
}

TEST_CASE("A journal that is no file is refused instead of waited for or followed") {
    const Folder folder;
    const auto path = make_plan(folder);
    for (const auto* ending : {"-journal", "-wal", "-shm"}) {
        INFO(ending);
        const fs::path beside = path.string() + ending;
        REQUIRE(::mkfifo(beside.c_str(), 0600) == 0);
        const auto opened = Document::open(path, surroundings());
        REQUIRE(!opened);
        CHECK(opened.error().code == ErrorCode::file_not_regular);
        CHECK(opened.error().subject == beside.string());
        fs::remove(beside);
        fs::create_symlink(folder / "elsewhere", beside);
        CHECK(refusal(path) == ErrorCode::file_not_regular);
        fs::remove(beside);
        fs::create_directory(beside);
        CHECK(refusal(path) == ErrorCode::file_not_regular);
        fs::remove(beside);
    }
    CHECK(Document::open(path, surroundings()));
}

TEST_CASE("Why nothing can be written is told") {
    const Folder folder;
    const auto path = make_plan(folder);
    const auto why = [&] {
        const auto document = Document::open(path, surroundings());
        REQUIRE(document);
        return (*document)->read_only().value_or(Error{}).detail;
    };
    fs::create_hard_link(path, folder / "second.updraft");
    CHECK(why() == several_names);
    fs::remove(folder / "second.updraft");
    fs::permissions(path, fs::perms{0666});
    fs::permissions(folder.path, fs::perms{0555});
    CHECK(as_nobody([&] { return why() == read_only_folder; }));
    fs::permissions(folder.path, fs::perms{0755});
}

TEST_CASE("A damaged table names the file, not itself") {
    const Folder folder;
    const auto path = make_plan(folder);
    raw(path, "DELETE FROM plan");
    const auto opened = Document::open(path, surroundings());
    REQUIRE(!opened);
    CHECK(opened.error().subject == path.string());
}

TEST_CASE("A folder that is a link may hold the plan, its copies and what is made anew") {
    const Folder folder;
    fs::create_directory(folder / "real");
    fs::create_directory_symlink("real", folder / "linked");
    const auto path = folder / "linked/trial.updraft";
    const auto document = Document::create(path, basics(), fill, surroundings());
    REQUIRE(document);
    CHECK((*document)->save_copy(folder / "linked/copy.updraft"));
    CHECK(dump_of_file(folder / "real/copy.updraft") == dump(*(*document)->plan()));
}

TEST_CASE("A folder that can't be written to is told apart from a file that can't be read") {
    const Folder folder;
    fs::permissions(folder.path, fs::perms{0555});
    CHECK(as_nobody([&] {
        return Document::create(folder / "new.updraft", basics(), fill, surroundings())
                   .error()
                   .code == ErrorCode::read_only;
    }));
    fs::permissions(folder.path, fs::perms{0755});
}

TEST_CASE("A journal that is another plan's is refused, and neither file is touched") {
    const Folder folder;
    const auto path = make_plan(folder);
    const auto other = folder / "other.updraft";
    REQUIRE(Document::create(
        other, basics(), [](Edit& edit) { fill_with(edit, 300); }, surroundings()));
    cut_off(other);
    fs::copy_file(other.string() + "-journal", path.string() + "-journal");
    const auto journal = bytes_of(path.string() + "-journal");
    CHECK(refusal(path) == ErrorCode::damaged);
    CHECK(bytes_of(path.string() + "-journal") == journal);
}

TEST_CASE("A journal that names another file does not get it deleted") {
    const Folder folder;
    const auto path = make_plan(folder);
    cut_off(path);
    const auto victim = folder / "victim";
    write_bytes(victim, "precious");
    // The record that a journal of several databases ends with (SQLite's file format, 3.1).
    const auto name = victim.string();
    int sum = 0;
    for (const char c : name) sum += c;
    const auto four = [](auto number) {
        std::string bytes;
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>(static_cast<std::uint32_t>(number) >>
                                       static_cast<unsigned>(shift));
        return bytes;
    };
    const auto journal = path.string() + "-journal";
    auto bytes = bytes_of(journal);
    bytes += four(0x40000001 / 4096 + 1) + name + four(name.size()) + four(sum) +
             std::string{"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8};
    write_bytes(journal, bytes);
    fs::remove(LockFile::path_for(path)); // of the process that was killed
    CHECK(refusal(path) == ErrorCode::damaged);
    CHECK(bytes_of(victim) == "precious");
    CHECK(bytes_of(journal) == bytes);
}

TEST_CASE("Write-ahead logging, which other tools turn on, is turned off again") {
    const Folder folder;
    const auto path = make_plan(folder);
    raw(path, "PRAGMA journal_mode=WAL; UPDATE plan SET title='By another tool'");
    REQUIRE(bytes_of(path)[18] == 2);
    fs::permissions(folder.path, fs::perms{0555});
    CHECK(as_nobody([&] {
        const auto error = Document::open(path, surroundings()).error();
        return error.code == ErrorCode::cut_off_elsewhere && error.detail == write_ahead_log;
    }));
    fs::permissions(folder.path, fs::perms{0755});
    const auto document = Document::open(path, surroundings());
    REQUIRE(document);
    CHECK((*document)->plan()->about().title == "By another tool");
    REQUIRE((*document)->edit("set", [](Edit& edit) {
        edit.change(edit.plan().about().id, [](Basics& row) { row.title = "Ours"; });
    }));
    CHECK(bytes_of(path)[18] == 1);
}

TEST_CASE("Flipped bytes are noticed or do no harm") {
    const Folder folder;
    const auto path = make_plan(folder);
    const auto sound = bytes_of(path);
    int refused = 0;
    for (std::size_t i = 0; i < 300; ++i) {
        auto bytes = sound;
        const auto at = i * 7'919 % bytes.size();
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 + i % 255));
        write_bytes(path, bytes);
        const auto opened = Document::open(path, surroundings(), Document::Access::read);
        CHECK(bytes_of(path) == bytes);
        refused += opened ? 0 : 1;
    }
    CHECK(refused > 10);
}
