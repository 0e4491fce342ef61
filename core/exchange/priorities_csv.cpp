#include "core/exchange/priorities_csv.h"

#include "core/choose/score.h"
#include "core/edits/value.h"
#include "core/exchange/csv.h"

#include <cmath>

namespace updraft {

namespace {

/// Rounded to what anybody compares.
std::string number(const std::optional<double>& value) {
    constexpr double parts = 10'000;
    return value ? text_of(Value{std::round(*value * parts) / parts}, {}) : std::string{};
}

} // namespace

std::string priorities_as_csv(const Plan& plan) {
    const auto sheet = ScoreSheet::of(plan);
    const auto scores = scores_of(sheet);
    std::vector<std::string> cells{"rank",  "code", "title", "status",  "score",
                                   "value", "ease", "class", "coverage"};
    for (const auto& each : sheet.criteria()) cells.push_back(plan.criteria.find(each.id)->name);
    std::string csv;
    append_csv_row(csv, cells);
    for (const auto item : scores.order) {
        const auto& score = scores.items[item];
        const auto& row = *plan.initiatives.find(sheet.initiative(item));
        cells = {score.rank > 0 ? std::to_string(score.rank) : std::string{},
                 row.code,
                 row.title,
                 std::string{word(row.status)},
                 number(score.score),
                 number(score.value),
                 number(score.ease),
                 score.quadrant ? std::string{word(*score.quadrant)} : std::string{},
                 number(score.coverage)};
        for (std::size_t i = 0; i < sheet.criteria().size(); ++i) {
            const auto& cell = sheet.cell(item, i);
            cells.push_back(cell.scorers > 0 ? number(cell.mean) : std::string{});
        }
        append_csv_row(csv, cells);
    }
    return csv;
}

} // namespace updraft
