#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace updraft {

/// The most that ballots are counted for: within it every sum is exact.
inline constexpr std::size_t max_ranked_items = 2'000;
inline constexpr int max_voters = 1'000'000;

/// An order of items, as one or several voters gave it.
struct Preference {
    /// For each item its rank, a number: lower is better, equal ones are tied. Items without one
    /// are tied last.
    std::vector<std::optional<double>> ranks;
    int voters = 1;
};

/// Where a ballot puts an item, tied items the same: 0 for the best, and no number left out.
using BallotPlace = std::int16_t;

/// What was voted on some items, numbered from 0.
class Ballots {
  public:
    explicit Ballots(std::size_t items = 0) : items_{items} {}

    /// It says something of every item, if only that it has no rank.
    void add(const Preference& ballot);

    std::size_t items() const { return items_; }
    /// As they were added; voters who ranked alike may share one.
    std::size_t size() const { return voters_.size(); }
    int voters(std::size_t ballot) const { return voters_[ballot]; }
    int voters() const { return all_voters_; }
    /// Of each item.
    std::span<const BallotPlace> places(std::size_t ballot) const {
        return {places_.data() + ballot * items_, items_};
    }

  private:
    std::size_t items_;
    int all_voters_ = 0;
    std::vector<BallotPlace> places_; // ballot by ballot
    std::vector<int> voters_;         // of each ballot
};

} // namespace updraft
