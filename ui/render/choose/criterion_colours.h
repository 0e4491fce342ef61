#pragma once

#include "core/choose/score_sheet.h"

#include <QColor>

#include <vector>

namespace updraft {

struct Theme;

/// A shade for each criterion: those of benefit of the accent, those of cost grey; each lighter
/// than the one before.
std::vector<QColor> criterionColours(const ScoreSheet& sheet, const Theme& theme);

} // namespace updraft
