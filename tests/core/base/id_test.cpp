#include "core/base/id.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using namespace updraft;

TEST_CASE("An id is written and read in the usual form") {
    // From RFC 9562, appendix A.6.
    const std::string text = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";
    const auto id = parse_uuid(text);
    REQUIRE(id);
    CHECK(id->bytes[0] == 0x01);
    CHECK(id->bytes[15] == 0x8f);
    CHECK(to_string(*id) == text);
    CHECK(parse_uuid("017F22E2-79B0-7CC3-98C4-DC0C0C07398F") == id);
    for (const auto* other :
         {"", "017f22e2", "017f22e279b07cc398c4dc0c0c07398f",
          "017f22e2-79b0-7cc3-98c4-dc0c0c07398g", "017f22e2-79b0-7cc3-98c4_dc0c0c07398f"})
        CHECK_FALSE(parse_uuid(other));
}

TEST_CASE("An id of version 7 tells the day on which it was made, another none") {
    // RFC 9562, appendix A.6: made on Tuesday, 22 February 2022, 19:22 in Greenwich.
    CHECK(made_on(*parse_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")) == make_date(2022, 2, 22));
    // Appendix A.3: a random one, of version 4.
    CHECK_FALSE(made_on(*parse_uuid("919108f7-52d1-4320-9bac-f847db4148a8")));
}

TEST_CASE("A new id is of version 7 and comes after those before it") {
    auto last = new_uuid();
    for (int i = 0; i < 10'000; ++i) {
        const auto next = new_uuid();
        REQUIRE(last < next);
        last = next;
    }
    CHECK((last.bytes[6] & 0xf0U) == 0x70U);
    CHECK((last.bytes[8] & 0xc0U) == 0x80U);
}

TEST_CASE("Ids made on several threads at once are all different") {
    constexpr std::size_t each = 5'000;
    std::array<std::vector<Uuid>, 4> made;
    std::vector<std::thread> threads;
    for (auto& own : made)
        threads.emplace_back([&own] { std::generate_n(std::back_inserter(own), each, new_uuid); });
    for (auto& thread : threads) thread.join();
    std::vector<Uuid> all;
    for (const auto& own : made) all.insert(all.end(), own.begin(), own.end());
    std::ranges::sort(all);
    CHECK(all.size() == made.size() * each);
    CHECK(std::ranges::adjacent_find(all) == all.end());
}
