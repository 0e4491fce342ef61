#pragma once
#include "core/choose/score_sheet.h"
#include "core/choose/shares.h"

#include <initializer_list>

namespace updraft {

struct Weighted {
    CriterionKind kind;
    double weight;
};
inline Weighted benefit(double weight) {
    return {CriterionKind::benefit, weight};
}
inline Weighted cost(double weight) {
    return {CriterionKind::cost, weight};
}

/// What one scorer gave an item by each criterion.
using Row = std::vector<std::optional<double>>;

inline ScoreSheet sheet_of(const std::vector<Weighted>& criteria, const std::vector<Row>& rows) {
    std::vector<double> weights;
    for (const auto& each : criteria) weights.push_back(each.weight);
    const auto shares = shares_of(weights).value();
    std::vector<SheetCriterion> all;
    for (std::size_t i = 0; i < shares.size(); ++i) all.push_back({criteria[i].kind, shares[i]});
    ScoreSheet sheet{all, rows.size()};
    for (std::size_t item = 0; item < rows.size(); ++item)
        for (std::size_t i = 0; i < rows[item].size(); ++i)
            if (rows[item][i]) sheet.set_cell(item, i, {*rows[item][i], 0, 1});
    return sheet;
}

/// Pain relieved, customers reached, moment of truth, business value; effort, cost, risk.
inline std::vector<Weighted> usual_criteria() {
    return {benefit(0.20), benefit(0.15), benefit(0.10), benefit(0.10),
            cost(0.20),    cost(0.15),    cost(0.10)};
}

} // namespace updraft
