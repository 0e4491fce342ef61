#include "core/base/text.h"
#include "core/choose/score_sheet.h"
#include "core/choose/shares.h"
#include "core/model/plan.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace updraft {

namespace {

std::vector<SheetCriterion> criteria_of(const Plan& plan) {
    std::vector<const Criterion*> rows;
    for (const auto& row : plan.criteria) rows.push_back(&row);
    std::ranges::stable_sort(rows, {},
                             [](const Criterion* row) { return std::string_view{row->position}; });
    std::vector<double> weights;
    weights.reserve(rows.size());
    for (const auto* row : rows) weights.push_back(row->weight);
    const auto shares = shares_of(weights).value_or(std::vector<double>(rows.size()));
    std::vector<SheetCriterion> criteria;
    for (std::size_t i = 0; i < rows.size(); ++i)
        criteria.push_back({rows[i]->kind, shares[i], rows[i]->id});
    return criteria;
}

std::vector<Id<Initiative>> initiatives_of(const Plan& plan, Scored which) {
    std::vector<const Initiative*> rows;
    for (const auto& row : plan.initiatives)
        if (which == Scored::all || (row.status != Status::done && row.status != Status::dropped))
            rows.push_back(&row);
    std::ranges::stable_sort(rows, [](const Initiative* a, const Initiative* b) {
        return natural_order(a->code, b->code) < 0;
    });
    std::vector<Id<Initiative>> ids;
    ids.reserve(rows.size());
    for (const auto* row : rows) ids.push_back(row->id);
    return ids;
}

/// Scores of one cell being gathered.
struct Sum {
    int scorers = 0;
    double sum = 0;
    double squares = 0;

    SheetCell cell() const {
        const double mean = sum / scorers;
        return {mean, std::sqrt(std::max(0.0, squares / scorers - mean * mean)), scorers};
    }
};

/// Gathers what is scored, where `item_of` says the item that a score is of.
template <class F> void fill(ScoreSheet& sheet, const Plan& plan, F item_of) {
    std::unordered_map<Id<Criterion>, std::size_t> columns;
    for (std::size_t i = 0; i < sheet.criteria().size(); ++i) columns[sheet.criteria()[i].id] = i;
    std::vector<Sum> sums(sheet.items() * columns.size());
    for (const auto& row : plan.scores) {
        const auto column = columns.find(row.criterion);
        const auto item = item_of(row);
        if (column == columns.end() || !item) continue;
        auto& sum = sums[*item * columns.size() + column->second];
        ++sum.scorers;
        sum.sum += row.score;
        sum.squares += row.score * row.score;
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (sums[i].scorers > 0)
            sheet.set_cell(i / columns.size(), i % columns.size(), sums[i].cell());
}

} // namespace

ScoreSheet ScoreSheet::of(const Plan& plan, Scored which) {
    auto ids = initiatives_of(plan, which);
    ScoreSheet sheet{criteria_of(plan), ids.size()};
    std::unordered_map<Id<Initiative>, std::size_t> items;
    for (std::size_t i = 0; i < ids.size(); ++i) items[ids[i]] = i;
    sheet.initiatives_ = std::move(ids);
    fill(sheet, plan, [&](const Score& score) -> std::optional<std::size_t> {
        const auto item = score.initiative ? items.find(*score.initiative) : items.end();
        return item != items.end() ? std::optional{item->second} : std::nullopt;
    });
    return sheet;
}

ScoreSheet ScoreSheet::of(const Plan& plan, Id<Request> request) {
    ScoreSheet sheet{criteria_of(plan), 1};
    fill(sheet, plan, [&](const Score& score) {
        return score.request == request ? std::optional<std::size_t>{0} : std::nullopt;
    });
    return sheet;
}

} // namespace updraft
