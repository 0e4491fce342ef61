#include "core/document/thinning.h"

#include <catch2/catch.hpp>

using namespace updraft;

namespace {

constexpr std::int64_t hour = 3'600;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t now = 20'508 * day + 12 * hour; // Tuesday, 2026-02-24, noon
constexpr std::uintmax_t plenty = 1'000'000'000;

using Positions = std::vector<std::size_t>;

std::vector<Kept> every(std::int64_t step, std::int64_t until) {
    std::vector<Kept> backups;
    for (std::int64_t age = 0; age <= until; age += step) backups.push_back({now - age, 1'000});
    return backups;
}

std::vector<Kept> without(const std::vector<Kept>& backups, const Positions& going) {
    std::vector<Kept> left;
    for (std::size_t i = 0; i < backups.size(); ++i)
        if (std::find(going.begin(), going.end(), i) == going.end()) left.push_back(backups[i]);
    return left;
}

} // namespace

TEST_CASE("All of two days stay, then one a day") {
    // 0, 6, … 42 h: younger than two days. Then of the 22nd 12:00 06:00 00:00 the first, of the
    // 21st 18:00 the first.
    const std::vector<Kept> backups = {{now, 1},
                                       {now - 6 * hour, 1},
                                       {now - 42 * hour, 1},
                                       {now - 48 * hour, 1},
                                       {now - 54 * hour, 1},
                                       {now - 60 * hour, 1},
                                       {now - 66 * hour, 1},
                                       {now - 72 * hour, 1}};
    CHECK(surplus(backups, now, plenty) == Positions{4, 5, 7});
}

TEST_CASE("Of daily backups over two years, 12 days, 10 weeks and 9 months stay") {
    const auto two_years = every(day, 730 * day);
    const auto left = without(two_years, surplus(two_years, now, plenty));
    CHECK(left.size() == 2 + 12 + 10 + 9);
    // 22 to 11 February; then 10 February, the last left of its week, and nine Sundays from
    // 8 February to 14 December; then 7 December, the last left of its month, and the last days of
    // the months from November to April.
    CHECK((now - left[13].at) / day == 13);  // 11 February
    CHECK((now - left[14].at) / day == 14);  // 10 February
    CHECK((now - left[15].at) / day == 16);  // Sunday, 8 February
    CHECK((now - left[23].at) / day == 72);  // Sunday, 14 December
    CHECK((now - left[24].at) / day == 79);  // Sunday, 7 December
    CHECK((now - left[25].at) / day == 86);  // 30 November
    CHECK((now - left[32].at) / day == 300); // 30 April
}

TEST_CASE("Thinning every day keeps as much as thinning once") {
    std::vector<Kept> kept;
    for (int d = 0; d < 730; ++d) {
        kept.insert(kept.begin(), {now + d * day, 1'000});
        kept = without(kept, surplus(kept, now + d * day, plenty));
    }
    CHECK(kept.size() == 2 + 12 + 10 + 9);
}

TEST_CASE("Beyond the space allowed the oldest go, but never the newest") {
    const auto backups = every(12 * hour, 36 * hour);
    CHECK(surplus(backups, now, 4'000).empty());
    CHECK(surplus(backups, now, 3'500) == Positions{3});
    CHECK(surplus(backups, now, 1'500) == Positions{1, 2, 3});
    CHECK(surplus(backups, now, 0) == Positions{1, 2, 3});
    CHECK(surplus({}, now, 0).empty());
}
