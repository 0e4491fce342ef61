#include "core/base/chance.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace updraft;

TEST_CASE("A random id is of version 4 and tells nothing of when it was made") {
    std::set<Uuid> all;
    for (int i = 0; i < 1'000; ++i) {
        const auto id = random_uuid();
        all.insert(id);
        CHECK((id.bytes[6] & 0xf0U) == 0x40U);
        CHECK((id.bytes[8] & 0xc0U) == 0x80U);
        CHECK_FALSE(made_on(id));
    }
    CHECK(all.size() == 1'000);
    // Those that come first stand as often in the second half as in the first.
    int early = 0;
    for (int i = 0; i < 1'000; ++i) early += random_uuid().bytes[0] < 128;
    CHECK(early > 350); // ten standard deviations
    CHECK(early < 650);
}

TEST_CASE("Every order of three is drawn about as often") {
    std::map<std::vector<std::size_t>, int> drawn;
    constexpr int times = 12'000;
    for (int i = 0; i < times; ++i) ++drawn[random_order(3)];
    REQUIRE(drawn.size() == 6);
    for (const auto& [order, count] : drawn) {
        CHECK(count > times / 6 - 400); // ten standard deviations
        CHECK(count < times / 6 + 400);
    }
}

TEST_CASE("A random order holds each number once") {
    for (const std::size_t count : {0U, 1U, 2U, 500U}) {
        auto order = random_order(count);
        REQUIRE(order.size() == count);
        std::ranges::sort(order);
        for (std::size_t i = 0; i < count; ++i) CHECK(order[i] == i);
    }
    CHECK(random_below(1) == 0);
    CHECK(random_below(0) == 0);
}
