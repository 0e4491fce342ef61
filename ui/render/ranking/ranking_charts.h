#pragma once

#include "ui/render/chart.h"
#include "ui/render/ranking/ranking_content.h"

namespace updraft {

/// Which of the ranked items, in the room's order.
struct RankedRange {
    std::size_t from = 0;
    std::size_t count = static_cast<std::size_t>(-1);
};

/// How high a row of `layoutOrder` is, and its head.
double orderRowHeight(double size);
double orderHeadHeight(double size);

/// The order by pairs, each item with a bar for its points and its dots. `size` is 1 on a screen.
ChartLayout layoutOrder(const RankingContent& content, double width, double size = 1,
                        RankedRange range = {});

/// How far the room agrees, on a scale from 0 to 1 with its four words; empty where it can't be
/// told.
ChartLayout layoutAgreement(const RankingContent& content, double width, double size = 1);

/// The most divided items, at most so many, with one dot a ballot from the first to the last rank.
ChartLayout layoutDivided(const RankingContent& content, std::size_t most, double width,
                          double size = 1);

} // namespace updraft
