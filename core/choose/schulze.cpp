// Compiled with -O3: only there GCC 12 makes vectors of these loops. They run over rows that are
// padded to whole vectors, with numbers as narrow as the voters allow, and know nothing but the
// rows: what is written as a byte might be anything else, their width for one.
#include "core/choose/schulze.h"

#include <algorithm>
#include <limits>

namespace updraft {

namespace {

/// Rows are padded to whole groups of so many numbers.
constexpr std::size_t lanes = 16;

/// Rows and columns of items, the rows padded with zeros.
template <class Number> class Grid {
  public:
    explicit Grid(std::size_t items)
        : items_{items}, width_{(items + lanes - 1) / lanes * lanes}, all_(items * width_) {}

    std::size_t items() const { return items_; }
    std::size_t width() const { return width_; }
    Number* row(std::size_t item) { return all_.data() + item * width_; }
    const Number* row(std::size_t item) const { return all_.data() + item * width_; }

  private:
    std::size_t items_;
    std::size_t width_;
    std::vector<Number> all_;
};

template <class Number> bool can_hold(std::int64_t value) {
    return value <= std::numeric_limits<Number>::max();
}

/// Adds the voters to each item of the row that stands below `own` place.
template <class Number>
void add_below(Number* __restrict row, Number own, const Number* __restrict places,
               std::size_t width, Number voters) {
    for (std::size_t i = 0; i < width; ++i)
        row[i] = static_cast<Number>(row[i] + (own < places[i] ? voters : Number{0}));
}

/// How many voters place the row's item above the column's.
template <class Number> Grid<Number> count_votes(const Ballots& ballots) {
    Grid<Number> votes{ballots.items()};
    std::vector<Number> places(votes.width()); // nothing is above place 0, so the padding stays 0
    for (std::size_t ballot = 0; ballot < ballots.size(); ++ballot) {
        std::ranges::transform(ballots.places(ballot), places.begin(),
                               [](BallotPlace place) { return static_cast<Number>(place); });
        for (std::size_t item = 0; item < votes.items(); ++item)
            add_below(votes.row(item), places[item], places.data(), votes.width(),
                      static_cast<Number>(ballots.voters(ballot)));
    }
    return votes;
}

/// The votes for the row's item where they are more than those against it.
template <class Number> Grid<Number> winning(const PairTable& votes) {
    Grid<Number> strengths{votes.items()};
    for (std::size_t item = 0; item < votes.items(); ++item)
        for (std::size_t other = 0; other < item; ++other) {
            const auto pro = votes(item, other);
            const auto contra = votes(other, item);
            strengths.row(item)[other] = static_cast<Number>(pro > contra ? pro : 0);
            strengths.row(other)[item] = static_cast<Number>(contra > pro ? contra : 0);
        }
    return strengths;
}

/// Takes the way over what `onward` starts from, which is reached so strongly.
template <class Number>
void go_on(Number* __restrict row, const Number* __restrict onward, std::size_t width,
           Number reached) {
    for (std::size_t i = 0; i < width; ++i) row[i] = std::max(row[i], std::min(reached, onward[i]));
}

/// Widest paths (Floyd 1962, with the minimum along a path and the maximum over paths).
template <class Number> void widen(Grid<Number>& strengths) {
    for (std::size_t via = 0; via < strengths.items(); ++via)
        for (std::size_t item = 0; item < strengths.items(); ++item)
            if (const Number reached = strengths.row(item)[via]; item != via && reached > 0)
                go_on(strengths.row(item), strengths.row(via), strengths.width(), reached);
    for (std::size_t item = 0; item < strengths.items(); ++item) strengths.row(item)[item] = 0;
}

template <class Number> PairTable as_pairs(const Grid<Number>& grid) {
    PairTable pairs{grid.items()};
    for (std::size_t item = 0; item < grid.items(); ++item)
        for (std::size_t other = 0; other < grid.items(); ++other)
            pairs(item, other) = grid.row(item)[other];
    return pairs;
}

PairTable votes_of(const Ballots& ballots) {
    const std::int64_t voters = ballots.voters();
    const auto last = static_cast<std::int64_t>(ballots.items()) - 1; // place
    if (can_hold<std::uint8_t>(std::max(voters, last)))
        return as_pairs(count_votes<std::uint8_t>(ballots));
    if (can_hold<std::int16_t>(voters)) return as_pairs(count_votes<std::int16_t>(ballots));
    return as_pairs(count_votes<std::int32_t>(ballots));
}

template <class Number> PairTable widest(const PairTable& votes) {
    auto strengths = winning<Number>(votes);
    widen(strengths);
    return as_pairs(strengths);
}

PairTable paths_of(const PairTable& votes, std::int64_t voters) {
    if (can_hold<std::uint8_t>(voters)) return widest<std::uint8_t>(votes);
    if (can_hold<std::int16_t>(voters)) return widest<std::int16_t>(votes);
    return widest<std::int32_t>(votes);
}

/// Takes away again and again those that nothing beats any more.
std::vector<std::vector<std::size_t>> groups_of(const PairTable& paths) {
    std::vector<std::size_t> beaten_by(paths.items());
    for (std::size_t item = 0; item < paths.items(); ++item)
        for (std::size_t other = 0; other < item; ++other) {
            beaten_by[item] += paths(other, item) > paths(item, other);
            beaten_by[other] += paths(item, other) > paths(other, item);
        }
    std::vector<std::size_t> left(paths.items());
    for (std::size_t item = 0; item < left.size(); ++item) left[item] = item;
    std::vector<std::vector<std::size_t>> groups;
    while (!left.empty()) {
        auto& group = groups.emplace_back();
        std::ranges::copy_if(left, std::back_inserter(group),
                             [&](auto item) { return beaten_by[item] == 0; });
        std::erase_if(left, [&](auto item) { return beaten_by[item] == 0; });
        for (const auto better : group)
            for (const auto item : left)
                beaten_by[item] -= paths(better, item) > paths(item, better);
    }
    return groups;
}

} // namespace

Schulze schulze(const Ballots& ballots) {
    Schulze result;
    result.votes = votes_of(ballots);
    result.paths = paths_of(result.votes, ballots.voters());
    result.groups = groups_of(result.paths);
    return result;
}

} // namespace updraft
