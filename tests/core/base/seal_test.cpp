#include "core/base/seal.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace updraft;

namespace {

SealedBytes bytes(std::string_view text) {
    return {text.begin(), text.end()};
}

/// Keys that cost next to nothing.
SealKeys keys(std::string_view passphrase = "correct horse") {
    auto made = make_seal_keys(passphrase, least_seal_cost);
    REQUIRE(made);
    return std::move(*made);
}

SealedBytes sealed(const SealKeys& keys, std::string_view text) {
    auto box = seal(keys.open_key, bytes(text));
    REQUIRE(box);
    return std::move(*box);
}

OpenedKey unlocked(const SealKeys& keys, std::string_view passphrase = "correct horse") {
    auto key = unlock(keys.locked_key, passphrase);
    REQUIRE(key);
    return std::move(*key);
}

ErrorCode why_locked(const SealedBytes& locked, std::string_view passphrase = "correct horse") {
    const auto key = unlock(locked, passphrase);
    REQUIRE_FALSE(key);
    return key.error().code;
}

} // namespace

TEST_CASE("What was sealed is opened with the passphrase, and only then") {
    const auto pair = keys();
    const auto box = sealed(pair, "A>B=C");
    const auto key = unlocked(pair);
    CHECK(key.open_key() == pair.open_key);
    CHECK(key.open(box) == bytes("A>B=C"));
    CHECK(key.open(sealed(pair, "")) == SealedBytes{});
    for (const auto* other : {"correct Horse", "correct horse ", "x"})
        CHECK(why_locked(pair.locked_key, other) == ErrorCode::wrong_passphrase);
}

TEST_CASE("A sealed box shows nothing of what is in it but its length") {
    const auto pair = keys();
    const std::string ballot(200, 'A');
    const auto box = sealed(pair, ballot);
    CHECK(box.size() == ballot.size() + seal_overhead);
    CHECK(box != sealed(pair, ballot));
    CHECK(std::ranges::search(box, bytes("AAAA")).empty());
    CHECK(sealed(pair, std::string(200, 'B')).size() == box.size());
}

TEST_CASE("A passphrase is any text but an empty one, the same in either form of its accents") {
    CHECK(make_seal_keys("", least_seal_cost).error().code == ErrorCode::empty_passphrase);
    const auto pair = keys("Zo\u00eb \U0001f511 \u79d8\u5bc6");
    const auto box = sealed(pair, "kept");
    CHECK(unlocked(pair, "Zo\u00eb \U0001f511 \u79d8\u5bc6").open(box) == bytes("kept"));
    CHECK(unlocked(pair, "Zoe\u0308 \U0001f511 \u79d8\u5bc6").open(box) == bytes("kept"));
    CHECK(why_locked(pair.locked_key, "Zoe \U0001f511 \u79d8\u5bc6") ==
          ErrorCode::wrong_passphrase);
    CHECK(why_locked(pair.locked_key, "") == ErrorCode::empty_passphrase);
    const std::string long_one(10'000, 'x');
    CHECK(unlocked(keys(long_one), long_one).open(box).error().code == ErrorCode::damaged_seal);
}

TEST_CASE("Two pairs under one passphrase differ, and neither opens what the other sealed") {
    const auto one = keys();
    const auto other = keys();
    CHECK(one.open_key != other.open_key);
    CHECK(one.locked_key != other.locked_key);
    CHECK(unlocked(other).open(sealed(one, "x")).error().code == ErrorCode::damaged_seal);
}

TEST_CASE("A box that was changed anywhere, cut or made longer is not opened") {
    const auto pair = keys();
    const auto key = unlocked(pair);
    const auto box = sealed(pair, "A>B");
    for (std::size_t i = 0; i < box.size(); ++i) {
        auto changed = box;
        changed[i] ^= 0x10U;
        CHECK(key.open(changed).error().code == ErrorCode::damaged_seal);
        changed.resize(i);
        CHECK(key.open(changed).error().code == ErrorCode::damaged_seal);
    }
    auto longer = box;
    longer.push_back(0);
    CHECK(key.open(longer).error().code == ErrorCode::damaged_seal);
}

TEST_CASE("A locked key that was changed anywhere does not open") {
    const auto pair = keys();
    std::mt19937 random{3};
    for (std::size_t i = 0; i < pair.locked_key.size(); ++i) {
        auto changed = pair.locked_key;
        // Not the bits that only make it dearer: those that it may cost take their time.
        changed[i] ^=
            i >= 1 && i < 9 ? std::uint8_t{0x80} : static_cast<std::uint8_t>(1 + random() % 255);
        const auto why = why_locked(changed);
        CHECK((why == ErrorCode::damaged_seal || why == ErrorCode::wrong_passphrase));
        changed.resize(i);
        CHECK(why_locked(changed) == ErrorCode::damaged_seal);
    }
    auto longer = pair.locked_key;
    longer.push_back(0);
    CHECK(why_locked(longer) == ErrorCode::damaged_seal);
}

TEST_CASE("A locked key that claims to cost more than is bearable is not tried") {
    const auto claim = [](std::uint32_t passes, std::uint32_t kibibytes) {
        auto locked = keys().locked_key;
        for (std::size_t i = 0; i < 4; ++i) {
            locked[1 + i] = static_cast<std::uint8_t>(passes >> (8 * i));
            locked[5 + i] = static_cast<std::uint8_t>(kibibytes >> (8 * i));
        }
        return why_locked(locked);
    };
    CHECK(claim(greatest_seal_cost.passes + 1, 8) == ErrorCode::damaged_seal);
    CHECK(claim(0, 8) == ErrorCode::damaged_seal);
    CHECK(claim(1, 0) == ErrorCode::damaged_seal);
    CHECK(claim(1, greatest_seal_cost.kibibytes + 1) == ErrorCode::damaged_seal);
    CHECK(claim(0xffffffff, 0xffffffff) == ErrorCode::damaged_seal);
    CHECK(make_seal_keys("x", {1, greatest_seal_cost.kibibytes + 1}).error().code ==
          ErrorCode::out_of_range);
}

TEST_CASE("Nothing is sealed for a key that is none") {
    CHECK(seal({}, bytes("x")).error().code == ErrorCode::damaged_seal);
}

TEST_CASE("An opened key goes along when it is moved, and leaves nothing behind") {
    const auto pair = keys();
    const auto box = sealed(pair, "x");
    auto first = unlocked(pair);
    const OpenedKey second{std::move(first)};
    CHECK(second.open(box) == bytes("x"));
    CHECK_FALSE(first.open(box)); // NOLINT(bugprone-use-after-move)
    first = unlocked(pair);
    CHECK(first.open(box) == bytes("x"));
}
