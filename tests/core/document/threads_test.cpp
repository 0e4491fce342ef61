#include "tests/support/plans.h"

#include <catch2/catch.hpp>

#include <array>
#include <thread>
#include <vector>

using namespace updraft;
using namespace updraft::testing;

namespace {

bool retitle(const std::filesystem::path& plan, const std::string& title) {
    const auto document = Document::open(plan, surroundings());
    return document && (*document)->edit("set", [&](Edit& edit) {
        edit.change(edit.plan().about().id, [&](Basics& row) { row.title = title; });
    });
}

} // namespace

TEST_CASE("Threads may each have a plan open, and read the same one") {
    const Folder folder;
    const auto shared = folder / "shared.updraft";
    REQUIRE(Document::create(shared, basics(), fill, surroundings()));
    const auto expected = dump_of_file(shared);
    std::array<bool, 4> sound{};
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < sound.size(); ++i)
        threads.emplace_back([&, i] {
            const auto own = folder / (std::to_string(i) + ".updraft");
            sound[i] = Document::create(own, basics(), fill, surroundings()).has_value();
            for (int round = 0; round < 5; ++round) {
                const auto document =
                    Document::open(shared, surroundings(), Document::Access::read);
                sound[i] = sound[i] && document && dump(*(*document)->plan()) == expected;
                sound[i] = sound[i] && retitle(own, "Round " + std::to_string(round));
            }
        });
    for (auto& thread : threads) thread.join();
    for (const bool each : sound) CHECK(each);
    CHECK(names_in(folder.path) == std::vector<std::string>{"0.updraft", "1.updraft", "2.updraft",
                                                            "3.updraft", "shared.updraft"});
}
