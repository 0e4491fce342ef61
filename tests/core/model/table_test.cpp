#include "core/model/table.h"

#include <catch2/catch.hpp>

#include <map>
#include <random>

using namespace updraft;

namespace {

struct Item {
    Id<Item> id;
    int value = 0;
};

using Plainly = std::map<Id<Item>, int>;

void check_equal(const Table<Item>& table, const Plainly& plain) {
    REQUIRE(table.size() == plain.size());
    REQUIRE(table.empty() == plain.empty());
    auto expected = plain.begin();
    for (const auto& row : table) {
        REQUIRE(expected != plain.end());
        REQUIRE(row.id == expected->first);
        REQUIRE(row.value == expected->second);
        ++expected;
    }
    REQUIRE(expected == plain.end());
}

/// Ids from a small range, so that random ones meet again.
Id<Item> id(int number) {
    Id<Item> made;
    made.uuid.bytes[14] = static_cast<std::uint8_t>(number >> 8);
    made.uuid.bytes[15] = static_cast<std::uint8_t>(number);
    return made;
}

} // namespace

TEST_CASE("A table holds what a map would, and its snapshots stay as they were") {
    std::mt19937 random{13};
    const auto number = [&](int low, int high) {
        return std::uniform_int_distribution{low, high}(random);
    };
    Table<Item> table;
    Plainly plain;
    std::vector<std::pair<Table<Item>, Plainly>> snapshots;
    for (std::uint64_t edition = 1; edition <= 300; ++edition) {
        const bool shrinking = edition / 50 % 2 == 1;
        for (int n = number(0, 40); n > 0; --n) {
            const auto key = id(number(0, 1'500));
            if (number(0, 9) < (shrinking ? 8 : 2)) {
                table.erase(key, edition);
                plain.erase(key);
            } else {
                const int value = number(0, 1'000'000);
                table.put(std::make_shared<const Item>(Item{key, value}), edition);
                plain[key] = value;
            }
        }
        snapshots.emplace_back(table, plain);
    }
    for (const auto& [then, expected] : snapshots) check_equal(then, expected);
    for (int i = 0; i <= 1'500; ++i) {
        const auto found = plain.find(id(i));
        const auto* row = table.find(id(i));
        REQUIRE((row != nullptr) == (found != plain.end()));
        if (row != nullptr) REQUIRE(row->value == found->second);
    }
}

TEST_CASE("Rows in the order of their ids fill a table, and it empties again") {
    Table<Item> table;
    Plainly plain;
    std::vector<Id<Item>> ids;
    for (int i = 0; i < 1'000; ++i) {
        ids.push_back(Id<Item>::make());
        table.put(std::make_shared<const Item>(Item{ids.back(), i}), 1);
        plain[ids.back()] = i;
    }
    check_equal(table, plain);
    for (const auto& one : ids) table.erase(one, 2);
    CHECK(table.empty());
    CHECK(table.begin() == table.end());
    CHECK(table.find(ids[0]) == nullptr);
    table.put(std::make_shared<const Item>(Item{ids[0], 7}), 3);
    CHECK(table.find(ids[0])->value == 7);
}

TEST_CASE("Tables are the same until one of them is touched") {
    Table<Item> table;
    table.put(std::make_shared<const Item>(Item{id(1), 1}), 1);
    auto copy = table;
    CHECK(copy.same(table));
    copy.erase(id(2), 2);
    CHECK(copy.same(table));
    copy.put(std::make_shared<const Item>(Item{id(1), 2}), 2);
    CHECK(!copy.same(table));
    CHECK(table.find(id(1))->value == 1);
}

TEST_CASE("A row that is held on to outlives its place in the table") {
    Table<Item> table;
    table.put(std::make_shared<const Item>(Item{id(1), 1}), 1);
    const auto row = table.share(id(1));
    table.erase(id(1), 1);
    CHECK(row->value == 1);
    CHECK(table.share(id(1)) == nullptr);
}
