#pragma once
#include "core/choose/score.h"

#include <optional>
#include <span>
#include <vector>

// What a team would have to score for an item to stand elsewhere on the matrix.

namespace updraft {

/// What the team together gave an item by each criterion: only where nobody else scored it, so that
/// another score there moves the item as far as it says.
std::vector<std::optional<int>> team_scores(const Plan& plan, const ScoreSheet& sheet,
                                            std::size_t item);

/// Where an item is wanted, 0 to 100; what is not said stays as it is.
struct MatrixPlace {
    std::optional<double> value;
    std::optional<double> ease;
};

/// A score of the team that would be another.
struct Rescore {
    std::size_t criterion = 0;
    int from = 0;
    int to = 0;

    friend bool operator==(const Rescore&, const Rescore&) = default;
};

struct Rescoring {
    std::vector<Rescore> changes; // by criterion
    ItemScore after;
    bool value_moves = false; // whether the team scored any criterion of benefit with a weight
    bool ease_moves = false;  // or of cost
};

/// What is no further off than this from the nearest place there is counts as near as that.
inline constexpr double near_enough = 1;

/// The least change of whole scores, 1 to 5, that brings the item as near as they can. `team` is
/// what `team_scores` gives. Of many criteria those that weigh most are changed.
Rescoring rescored(const ScoreSheet& sheet, std::size_t item,
                   std::span<const std::optional<int>> team, const MatrixPlace& wanted);

} // namespace updraft
