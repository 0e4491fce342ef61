#pragma once

#include "ui/render/assessment/result_content.h"
#include "ui/render/chart.h"

namespace updraft {

/// Scores as a radar, with those of the round before behind them. `size` is 1 on a screen.
ChartLayout layoutRadar(const ResultContent& content, QSizeF room, double size = 1);

/// A bar a line, each with its value, where it was before and how far the raters are apart; from
/// zero, and to the best there can be.
ChartLayout layoutBars(const ResultContent& content, double width, double size = 1);

/// The levels side by side, the one shown filled, and a mark where the figure stands.
ChartLayout layoutLevels(const ResultLevel& level, double width, double size = 1);

} // namespace updraft
