#include "core/choose/score_sheet.h"

#include <algorithm>

namespace updraft {

namespace {

constexpr double lowest = 1; // of a score
constexpr double highest = 5;

double points_of(CriterionKind kind, double mean) {
    const double points = (mean - lowest) / (highest - lowest);
    return kind == CriterionKind::benefit ? points : 1 - points;
}

} // namespace

ScoreSheet::ScoreSheet(std::vector<SheetCriterion> criteria, std::size_t items)
    : items_{items}, criteria_{std::move(criteria)}, cells_(items * criteria_.size()),
      points_(cells_.size()), scored_(cells_.size()) {}

bool ScoreSheet::all_weights_zero() const {
    return std::ranges::none_of(criteria_, [](const auto& each) { return each.share > 0; });
}

std::vector<double> ScoreSheet::shares() const {
    std::vector<double> all;
    for (const auto& each : criteria_) all.push_back(each.share);
    return all;
}

void ScoreSheet::set_shares(std::span<const double> shares) {
    for (std::size_t i = 0; i < criteria_.size(); ++i) criteria_[i].share = shares[i];
}

void ScoreSheet::set_cell(std::size_t item, std::size_t criterion, const SheetCell& cell) {
    const auto at = item * criteria_.size() + criterion;
    const bool scored = cell.scorers > 0;
    cells_[at] = cell;
    scored_[at] = scored ? 1 : 0;
    points_[at] = scored ? points_of(criteria_[criterion].kind, cell.mean) : 0;
}

} // namespace updraft
