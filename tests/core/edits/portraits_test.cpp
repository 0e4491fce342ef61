#include "core/edits/portraits.h"

#include "core/edits/kinds.h"
#include "tests/support/plans.h"

#include <catch2/catch.hpp>

using namespace updraft;

TEST_CASE("A copy of a persona has a portrait of its own that looks alike") {
    const testing::Folder folder;
    const auto document = std::move(*Document::create(folder / "trial.updraft", testing::basics(),
                                                      {}, testing::surroundings()));
    const auto edit = [&](auto&& run) { REQUIRE(document->edit("set", run)); };
    Persona maya;
    maya.name = "Maya";
    Id<Persona> original;
    edit([&](Edit& e) { original = e.add(maya); });
    const std::vector<std::uint8_t> image{0x89, 'P', 'N', 'G'};
    edit([&](Edit& e) { set_portrait(e, original, image); });
    Id<Persona> copy;
    edit([&](Edit& e) { copy = {find_kind("personas")->duplicate(e, original.uuid)}; });
    REQUIRE(document->plan()->portraits.size() == 2);
    edit([&](Edit& e) { set_portrait(e, original, {}); });
    REQUIRE(document->plan()->portraits.size() == 1);
    CHECK(document->plan()->portraits.begin()->persona == copy);
    CHECK(document->plan()->portraits.begin()->image == image);
}
