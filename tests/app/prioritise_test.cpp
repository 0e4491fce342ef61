#include "tests/app/program.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

using namespace updraft;
using namespace updraft::testing;

TEST_CASE("The matrix and the prioritisation become files") {
    const Folder folder;
    REQUIRE(updraft_runs(folder, {"new", "plan.updraft", "--sample"}).code == 0);
    for (const auto* format : {"pdf", "svg", "png"}) {
        const std::string file = std::string{"matrix."} + format;
        const auto made = updraft_runs(folder, {"export", "plan.updraft", "matrix", "--to", file});
        INFO(made.error);
        REQUIRE(made.code == 0);
        CHECK(std::filesystem::file_size(folder / file) > 1'000);
    }
    REQUIRE(
        updraft_runs(folder, {"export", "plan.updraft", "prioritisation", "--to", "p.pdf"}).code ==
        0);
    const auto list =
        updraft_runs(folder, {"export", "plan.updraft", "prioritisation", "--to", "p.csv"});
    REQUIRE(list.code == 0);
    const auto text = contents(folder / "p.csv");
    CHECK(text.starts_with("rank,code,title,status,score,value,ease,class,coverage,Pain relieved"));
    CHECK(text.find("\n1,CX-15,Move-day messages,planned,78.75,") != std::string::npos);
}

TEST_CASE("A plan without scores has no matrix to write, and an empty list") {
    const Folder folder;
    REQUIRE(updraft_runs(folder, {"new", "plan.updraft"}).code == 0);
    for (const auto* what : {"matrix", "prioritisation"})
        CHECK(updraft_runs(folder, {"export", "plan.updraft", what, "--to", "p.pdf"}).code != 0);
    const auto list =
        updraft_runs(folder, {"export", "plan.updraft", "prioritisation", "--to", "p.csv"});
    CHECK(list.code == 0);
}
