#include "tests/support/kill_stream.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft::testing;

namespace {

void kill_and_look(const KillWork& work) {
    const Folder folder;
    const auto result = kill_again_and_again(work, 25, folder.path, 1);
    for (const auto& problem : result.problems) UNSCOPED_INFO(problem);
    CHECK(result.problems.empty());
    CHECK(result.kills == 25);
    CHECK(result.journals > 0);
    CHECK(result.edits > 25);
}

} // namespace

TEST_CASE("What was said to be saved is there after the process was killed") {
    kill_and_look(random_work());
}

TEST_CASE("Who is killed while people rank loses at most the ballot being cast") {
    kill_and_look(ranking_work());
}
