#include "core/store/lock_file.h"
#include "tests/support/plans.h"
#include "tests/support/process.h"

#include <catch2/catch.hpp>

#include <csignal>
#include <filesystem>
#include <optional>

#include <sys/wait.h>
#include <unistd.h>

using namespace updraft;
using namespace updraft::testing;

TEST_CASE("A lock names its holder and is gone with it") {
    const Folder folder;
    const auto plan = folder / "plan.updraft";
    {
        const auto lock = LockFile::take(plan, this_process("Ana", 1'771'934'400));
        REQUIRE(lock);
        const auto second = LockFile::take(plan, this_process("Ben", 1'771'934'401));
        REQUIRE(!second);
        CHECK(second.error().code == ErrorCode::busy);
        CHECK(second.error().subject == "Ana");
        CHECK(second.error().detail.find("1771934400") != std::string::npos);
        CHECK(in_process([&] {
            const auto other = LockFile::take(plan, this_process("Cy", 0));
            return !other && other.error().subject == "Ana";
        }));
        CHECK(names_in(folder.path) == std::vector<std::string>{".plan.updraft.lock"});
    }
    CHECK(names_in(folder.path).empty());
    CHECK(LockFile::take(plan, this_process("Ben", 0)));
}

TEST_CASE("What a killed process left is taken over, whatever stands in it") {
    const Folder folder;
    const auto plan = folder / "plan.updraft";
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = LockFile::take(plan, this_process("Ana", 0));
        if (::write(ready[1], lock ? "y" : "n", 1) != 1) ::_exit(1);
        ::pause();
    }
    char said = 0;
    REQUIRE(::read(ready[0], &said, 1) == 1);
    CHECK(said == 'y');
    CHECK(LockFile::take(plan, this_process("Ben", 0)).error().subject == "Ana");
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(LockFile::take(plan, this_process("Ben", 0)));

    for (const std::string rubbish : {"", "x", "\xff\n\n\n\n", "a\nb\n99999999999999999999\nz\n"}) {
        write_bytes(LockFile::path_for(plan), rubbish);
        CHECK(LockFile::take(plan, this_process("Ben", 0)));
    }
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("Where nothing can be written there is no lock to be had") {
    const Folder folder;
    std::filesystem::permissions(folder.path, std::filesystem::perms{0555});
    CHECK(as_nobody([&] {
        return LockFile::take(folder / "plan.updraft", this_process("Ana", 0)).error().code ==
               ErrorCode::read_only;
    }));
    std::filesystem::permissions(folder.path, std::filesystem::perms{0755});
}
