#pragma once

#include "ui/pages/choose/prioritise/score_model.h"

#include <string>

namespace updraft {

class TextTable;

/// What cells from elsewhere say to the grid.
struct PastedScores {
    std::vector<ScoreModel::Set> all;
    int outside = 0; ///< Cells with something in them that have no place in it.
    std::optional<std::string> unreadable; ///< The first that is no score.
};

/// A first row that names criteria says which columns are meant, and a first column that names what
/// is scored, by code or title, which rows; else cells go from row and column on.
PastedScores readScores(const ScoreModel& model, const TextTable& cells, int row, int column);

} // namespace updraft
