#include "core/store/whole_file.h"
#include "tests/support/plans.h"
#include "tests/support/process.h"

#include <catch2/catch.hpp>

#include <csignal>
#include <filesystem>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace updraft;
using namespace updraft::testing;

TEST_CASE("A file is written whole, keeps its permissions and leaves nothing beside it") {
    const Folder folder;
    const auto path = folder / "list.csv";
    REQUIRE(write_whole_file(path, "one"));
    CHECK(bytes_of(path) == "one");
    std::filesystem::permissions(path, std::filesystem::perms{0600});
    REQUIRE(write_whole_file(path, std::string(1'000'000, 'x')));
    CHECK(bytes_of(path).size() == 1'000'000);
    CHECK(std::filesystem::status(path).permissions() == std::filesystem::perms{0600});
    CHECK(names_in(folder.path) == std::vector<std::string>{"list.csv"});
}

TEST_CASE("A link stays a link, and what is no file is not replaced") {
    const Folder folder;
    REQUIRE(write_whole_file(folder / "real", "one"));
    std::filesystem::create_symlink("real", folder / "link");
    REQUIRE(write_whole_file(folder / "link", "two"));
    CHECK(std::filesystem::is_symlink(folder / "link"));
    CHECK(bytes_of(folder / "real") == "two");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(write_whole_file(folder / "pipe", "x").error().code == ErrorCode::file_not_regular);
    CHECK(write_whole_file(folder.path, "x").error().code == ErrorCode::file_not_regular);
    CHECK(write_whole_file(folder / "none/list", "x").error().code == ErrorCode::file_missing);
}

TEST_CASE("What can't be written whole leaves the old file as it was") {
    const Folder folder;
    const auto path = folder / "list.csv";
    REQUIRE(write_whole_file(path, "old"));
    // A limit on the size of files makes the write fail half-way.
    CHECK(in_process([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1'000, 1'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto written = write_whole_file(path, std::string(5'000, 'x'));
        return !written && written.error().code == ErrorCode::write_failed;
    }));
    CHECK(bytes_of(path) == "old");
    CHECK(names_in(folder.path) == std::vector<std::string>{"list.csv"});
    std::filesystem::permissions(folder.path, std::filesystem::perms{0555});
    CHECK(as_nobody(
        [&] { return write_whole_file(path, "new").error().code == ErrorCode::read_only; }));
    std::filesystem::permissions(folder.path, std::filesystem::perms{0755});
    CHECK(bytes_of(path) == "old");
}
