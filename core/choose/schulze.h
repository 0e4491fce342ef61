#pragma once
#include "core/choose/ballots.h"

namespace updraft {

/// A number for each pair of items in either direction.
class PairTable {
  public:
    explicit PairTable(std::size_t items = 0) : items_{items}, all_(items * items) {}

    std::int32_t operator()(std::size_t from, std::size_t to) const {
        return all_[from * items_ + to];
    }
    std::int32_t& operator()(std::size_t from, std::size_t to) { return all_[from * items_ + to]; }
    std::size_t items() const { return items_; }

    friend bool operator==(const PairTable&, const PairTable&) = default;

  private:
    std::size_t items_;
    std::vector<std::int32_t> all_;
};

/// An order by the Schulze method with winning votes (M. Schulze, "A new monotonic,
/// clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method",
/// Social Choice and Welfare 36, 2011).
struct Schulze {
    PairTable votes; // how many voters place the first above the second
    /// How many voters carry the weakest step of the strongest path from the first to the second,
    /// each step won by more voters than it was lost by; 0 where no path leads there.
    PairTable paths;
    /// First the items that none beats, then those that none beats but them, and so on; tied items
    /// by number.
    std::vector<std::vector<std::size_t>> groups;

    bool beats(std::size_t item, std::size_t other) const {
        return paths(item, other) > paths(other, item);
    }
};

/// Its time grows with the cube of the items: a second for 2,000.
Schulze schulze(const Ballots& ballots);

} // namespace updraft
