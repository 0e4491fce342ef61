#include "tests/support/kill_stream.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft::testing;

TEST_CASE("What was said to be saved is there after the process was killed") {
    const Folder folder;
    const auto result = kill_again_and_again(25, folder.path, 1);
    for (const auto& problem : result.problems) UNSCOPED_INFO(problem);
    CHECK(result.problems.empty());
    CHECK(result.kills == 25);
    CHECK(result.journals > 0);
    CHECK(result.edits > 25);
}
