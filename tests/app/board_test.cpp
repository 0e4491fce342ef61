#include "tests/app/program.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace updraft;
using namespace updraft::testing;

TEST_CASE("Scripts write the minutes of a board, of the last one where none is named") {
    const Folder folder;
    const auto run = [&](std::vector<std::string> words) {
        return updraft_runs(folder, std::move(words));
    };
    REQUIRE(run({"new", "board.updraft"}).code == 0);
    CHECK(run({"export", "board.updraft", "minutes", "--to", "none.pdf"}).code != 0);
    REQUIRE(run({"add", "board.updraft", "meetings", "date=2026-02-24"}).code == 0);
    REQUIRE(run({"export", "board.updraft", "minutes", "--to", "last.pdf"}).code == 0);
    CHECK(std::filesystem::file_size(folder.path / "last.pdf") > 1'000);
    REQUIRE(
        run({"export", "board.updraft", "minutes", "--of", "MB-01", "--to", "named.pdf"}).code ==
        0);
    const auto unknown =
        run({"export", "board.updraft", "minutes", "--of", "MB-09", "--to", "no.pdf"});
    CHECK(unknown.code != 0);
    CHECK_FALSE(std::filesystem::exists(folder.path / "no.pdf"));
}
