#pragma once

#include "core/choose/rank_paths.h"
#include "core/choose/sensitivity.h"
#include "ui/render/chart.h"

#include <QStringList>

#include <vector>

namespace updraft {

/// Who stands where while one weight moves.
struct RankChart {
    RankPaths paths;
    double now = 0;
    std::vector<double> tips;     ///< Where the top five change.
    std::vector<QString> codes;   ///< Of each item of the sheet.
    std::vector<std::size_t> in;  ///< Who comes in beyond a tip,
    std::vector<std::size_t> out; ///< and who goes out.
    QString axis;                 ///< "Weight of Effort; the others keep their proportions"
};

/// From some way below the weight as it is to some way above, with both tips in sight.
RankChart rankChart(const ScoreSheet& sheet, std::size_t criterion, const Sensitivity& sensitivity,
                    std::vector<QString> codes, const QString& name, std::size_t places = 8);

ChartLayout layoutRankChart(const RankChart& chart, QSizeF size, double scale = 1);

/// The same in words: the order at both ends and where places change.
QStringList rankChartSentences(const RankChart& chart);

} // namespace updraft
