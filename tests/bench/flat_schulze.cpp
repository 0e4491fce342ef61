// Compiled with -O3, as the program's own.
#include "tests/bench/flat_schulze.h"

#include <algorithm>

namespace updraft::bench {

namespace {

using Flat = std::vector<std::uint8_t>;

Flat count(const Flat& places, std::size_t items) {
    Flat votes(items * items);
    for (const auto* ballot = places.data(); ballot != places.data() + places.size();
         ballot += items)
        for (std::size_t item = 0; item < items; ++item) {
            std::uint8_t* row = votes.data() + item * items;
            const auto own = ballot[item];
            for (std::size_t other = 0; other < items; ++other)
                row[other] = static_cast<std::uint8_t>(row[other] + (own < ballot[other]));
        }
    return votes;
}

Flat win(const Flat& votes, std::size_t items) {
    Flat strengths(items * items);
    for (std::size_t item = 0; item < items; ++item)
        for (std::size_t other = 0; other < items; ++other) {
            const auto pro = votes[item * items + other];
            strengths[item * items + other] = pro > votes[other * items + item] ? pro : 0;
        }
    return strengths;
}

void widen(Flat& strengths, std::size_t items) {
    std::uint8_t* all = strengths.data();
    for (std::size_t via = 0; via < items; ++via)
        for (std::size_t from = 0; from < items; ++from) {
            if (from == via) continue;
            const std::uint8_t reached = all[from * items + via];
            std::uint8_t* row = all + from * items;
            const std::uint8_t* onward = all + via * items;
            for (std::size_t to = 0; to < items; ++to)
                row[to] = std::max(row[to], std::min(reached, onward[to]));
        }
}

} // namespace

int flat_schulze(const std::vector<std::uint8_t>& places, std::size_t items) {
    auto paths = win(count(places, items), items);
    widen(paths, items);
    int unbeaten = 0;
    for (std::size_t item = 0; item < items; ++item) {
        bool beaten = false;
        for (std::size_t other = 0; other < items; ++other)
            beaten |= paths[other * items + item] > paths[item * items + other];
        unbeaten += beaten ? 0 : 1;
    }
    return unbeaten;
}

} // namespace updraft::bench
