// Row 19 and beside it: counting the ballots of a room.
#include "tests/bench/flat_schulze.h"
#include "tests/bench/harness.h"

#include "core/choose/agreement.h"
#include "core/choose/borda.h"
#include "core/choose/schulze.h"

#include <fmt/format.h>

#include <random>

namespace updraft::bench {

namespace {

/// Voters who see the items much alike, with ties and some that they do not rank.
std::vector<Preference> drawn(std::size_t items, int ballots) {
    std::mt19937 random{1};
    std::vector<Preference> all;
    for (int i = 0; i < ballots; ++i) {
        auto& ballot = all.emplace_back();
        for (std::size_t item = 0; item < items; ++item) {
            const auto rank = static_cast<double>(item + random() % items);
            ballot.ranks.push_back(random() % 10 == 0 ? std::nullopt : std::optional{rank});
        }
    }
    return all;
}

Ballots cast(std::size_t items, const std::vector<Preference>& all) {
    Ballots ballots{items};
    for (const auto& each : all) ballots.add(each);
    return ballots;
}

/// Ballot by ballot, as bytes.
std::vector<std::uint8_t> flat(const Ballots& ballots) {
    std::vector<std::uint8_t> places;
    for (std::size_t ballot = 0; ballot < ballots.size(); ++ballot)
        for (const auto place : ballots.places(ballot))
            places.push_back(static_cast<std::uint8_t>(place));
    return places;
}

void order_by_schulze(std::size_t items) {
    constexpr int voters = 50;
    const auto ballots = cast(items, drawn(items, voters));
    const auto places = flat(ballots);
    constexpr int again = 20; // so much at once can be timed
    std::size_t seen = 0;
    const auto often = [&](auto&& once) {
        return worked([&] {
            for (int i = 0; i < again; ++i) seen += static_cast<std::size_t>(once());
        });
    };
    print("19", fmt::format("Schulze, 50 ballots, {} items, 20 times", items),
          in_turn([&] { return often([&] { return schulze(ballots).groups[0].size(); }); },
                  [&] { return often([&] { return flat_schulze(places, items); }); }, 51),
          1.5);
}

} // namespace

void bench_choose() {
    order_by_schulze(50);
    order_by_schulze(200);
    constexpr std::size_t items = 2'000;
    const auto all = drawn(items, 500);
    Values taken;
    double seen = 0;
    for (int i = 0; i < 15; ++i)
        taken.all.push_back(worked([&] {
            const auto ballots = cast(items, all);
            seen += borda(ballots)[0] + kendall_w(ballots).value_or(0);
        }));
    print({"C1", "Borda and Kendall's W, 2,000 items, 500 ballots", "ms", taken.median(), {}, 200});
}

} // namespace updraft::bench
