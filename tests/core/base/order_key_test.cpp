#include "core/base/order_key.h"

#include <catch2/catch.hpp>

#include <random>

using namespace updraft;

namespace {

void check_between(const std::string& below, const std::string& key, const std::string& above) {
    CAPTURE(below, key, above);
    REQUIRE(key > below);
    if (!above.empty()) REQUIRE(key < above);
    REQUIRE(key.back() != '0');
}

} // namespace

TEST_CASE("Appending counts up and stays short") {
    std::string key;
    for (int i = 0; i < 20'000; ++i) {
        const auto next = key_between(key, {});
        check_between(key, next, {});
        key = next;
    }
    CHECK(key.size() <= 4);
}

TEST_CASE("There is room before the first, again and again") {
    std::string key = key_between({}, {});
    for (int i = 0; i < 200; ++i) {
        const auto before = key_between({}, key);
        check_between({}, before, key);
        key = before;
    }
}

TEST_CASE("There is room between any two neighbours") {
    std::mt19937 random{5};
    std::vector<std::string> keys;
    for (int i = 0; i < 3'000; ++i) {
        const auto at = std::uniform_int_distribution<std::size_t>{0, keys.size()}(random);
        const auto below = at == 0 ? std::string{} : keys[at - 1];
        const auto above = at == keys.size() ? std::string{} : keys[at];
        const auto key = key_between(below, above);
        check_between(below, key, above);
        keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), key);
    }
}

TEST_CASE("Always at the same place the key grows slowly") {
    const std::string below = key_between({}, {});
    std::string above = key_between(below, {});
    for (int i = 0; i < 100; ++i) {
        const auto key = key_between(below, above);
        check_between(below, key, above);
        above = key;
    }
    CHECK(above.size() < 50);
}

TEST_CASE("Between equal keys or keys the wrong way round it follows the first") {
    const auto first = key_between({}, {});
    const auto second = key_between(first, {});
    CHECK(key_between(first, first) > first);
    CHECK(key_between(second, first) > second);
}
