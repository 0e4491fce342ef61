#pragma once
#include "core/document/edit.h"

#include <optional>

// Scoring initiatives by the criteria.

namespace updraft {

/// A score is of an initiative or of a request (`required`), and each person gives one by a
/// criterion: `already_scored`.
std::optional<Error> wrong_score(const Plan& plan, const Score& score);

/// Whose score it is for a cell of the grid, and when it was given.
struct Scorer {
    std::string name; // the team together where empty
    Date today;
};

/// A cell of the grid of scores.
struct ScoreCell {
    std::optional<Id<Initiative>> initiative;
    std::optional<Id<Request>> request;
    Id<Criterion> criterion;
};

/// Sets what the scorer gives, 1 to 5; none takes the score away.
void give_score(Edit& edit, const ScoreCell& cell, std::optional<int> score, const Scorer& scorer);

/// Sets all weights at once, in the order of the ids.
void set_weights(Edit& edit, const std::vector<std::pair<Id<Criterion>, double>>& weights);

} // namespace updraft
