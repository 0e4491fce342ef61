#pragma once
#include "core/choose/score_sheet.h"
#include "core/model/words.h"

#include <array>
#include <string_view>

namespace updraft {

/// Where value and ease put an item, with 50 as the border of each.
enum class Quadrant { quick_win, big_bet, fill_in, time_sink };
template <>
inline constexpr std::array<std::string_view, 4> words_of<Quadrant> = {"quick win", "big bet",
                                                                       "fill-in", "time sink"};

/// Scores are equal where they differ by no more than what adding up fractions loses.
inline constexpr double equal_scores = 1e-9;

struct ItemScore {
    std::optional<double> score; // 0 to 100, over the criteria that are scored and have a weight
    std::optional<double> value; // the same over those of benefit alone
    std::optional<double> ease;  // and over those of cost
    double coverage = 0;         // the share of the weights that is scored
    std::optional<Quadrant> quadrant;
    int rank = 0; // equal scores share one: 1, 2, 2, 4; 0 without a score

    /// Under 60 % of the weights is scored.
    bool provisional() const;
};

struct Scores {
    std::vector<ItemScore> items;
    std::vector<std::size_t> order; // the best first, those without a score last
    std::size_t ranked = 0;         // so many of them have a score
};

Scores scores_of(const ScoreSheet& sheet);

/// What each criterion gives to an item's score; they add up to it. Empty without a score.
std::vector<double> contributions(const ScoreSheet& sheet, std::size_t item);

} // namespace updraft
