#include "core/choose/rescoring.h"

#include "core/model/plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace updraft {

namespace {

constexpr int lowest = 1;
constexpr int highest = 5;
constexpr std::size_t most_moved = 8; // 5^8 ways can be tried while a hand drags
constexpr std::size_t most_change = most_moved * (highest - lowest);
constexpr double whole = 100;

/// A score that can be another, and what a step of it moves.
struct Lever {
    std::size_t criterion = 0;
    int from = 0;
    double step = 0; // of 100, upwards where positive
};

/// The nearest that so much change comes, and with which scores.
struct Best {
    double off = std::numeric_limits<double>::max();
    std::size_t touched = 0;
    std::array<int, most_moved> scores{};
};

/// Tries every way of giving the levers whole scores.
class Search {
  public:
    Search(std::vector<Lever> levers, double wanted) : levers_{std::move(levers)}, wanted_{wanted} {
        go(0, 0, 0, 0);
    }

    /// The least change of those that come as near as there is.
    std::vector<Rescore> result() const {
        double nearest = std::numeric_limits<double>::max();
        for (const auto& each : best_) nearest = std::min(nearest, each.off);
        const auto found = std::ranges::find_if(
            best_, [&](const Best& each) { return each.off <= nearest + near_enough; });
        std::vector<Rescore> changes;
        for (std::size_t i = 0; i < levers_.size(); ++i)
            if (found->scores[i] != levers_[i].from)
                changes.push_back({levers_[i].criterion, levers_[i].from, found->scores[i]});
        return changes;
    }

  private:
    void go(std::size_t at, double moved, std::size_t change, std::size_t touched) {
        if (at == levers_.size()) return look(std::abs(wanted_ - moved), change, touched);
        for (int score = lowest; score <= highest; ++score) {
            const int by = score - levers_[at].from;
            scores_[at] = score;
            go(at + 1, moved + by * levers_[at].step,
               change + static_cast<std::size_t>(std::abs(by)), touched + (by != 0 ? 1 : 0));
        }
    }
    void look(double off, std::size_t change, std::size_t touched) {
        auto& best = best_[change];
        const bool as_near = off <= best.off + equal_scores;
        if (off < best.off - equal_scores || (as_near && touched < best.touched))
            best = {off, touched, scores_};
    }

    std::vector<Lever> levers_;
    double wanted_;
    std::array<int, most_moved> scores_{};
    std::array<Best, most_change + 1> best_;
};

std::vector<Lever> levers_of(const ScoreSheet& sheet, std::size_t item, CriterionKind kind,
                             std::span<const std::optional<int>> team) {
    const auto criteria = sheet.criteria();
    double weights = 0;
    for (std::size_t i = 0; i < criteria.size(); ++i)
        if (criteria[i].kind == kind) weights += criteria[i].share * sheet.scored(item)[i];
    std::vector<Lever> levers;
    if (weights <= 0) return levers;
    const double sign = kind == CriterionKind::benefit ? 1 : -1;
    for (std::size_t i = 0; i < criteria.size(); ++i)
        if (criteria[i].kind == kind && criteria[i].share > 0 && team[i])
            levers.push_back(
                {i, *team[i], sign * whole * criteria[i].share / weights / (highest - lowest)});
    std::ranges::stable_sort(levers, std::greater{},
                             [](const Lever& lever) { return std::abs(lever.step); });
    if (levers.size() > most_moved) levers.resize(most_moved);
    return levers;
}

/// The item alone, with those scores.
ItemScore score_after(const ScoreSheet& sheet, std::size_t item,
                      const std::vector<Rescore>& changes) {
    const auto criteria = sheet.criteria();
    ScoreSheet alone{{criteria.begin(), criteria.end()}, 1};
    for (std::size_t i = 0; i < criteria.size(); ++i) alone.set_cell(0, i, sheet.cell(item, i));
    for (const auto& change : changes)
        alone.set_cell(0, change.criterion, {static_cast<double>(change.to), 0, 1});
    return scores_of(alone).items[0];
}

} // namespace

std::vector<std::optional<int>> team_scores(const Plan& plan, const ScoreSheet& sheet,
                                            std::size_t item) {
    const auto criteria = sheet.criteria();
    std::unordered_map<Id<Criterion>, std::size_t> columns;
    for (std::size_t i = 0; i < criteria.size(); ++i) columns[criteria[i].id] = i;
    std::vector<std::optional<int>> team(criteria.size());
    for (const Score& row : plan.scores) {
        if (row.initiative != sheet.initiative(item) || !row.scorer.empty()) continue;
        const auto column = columns.find(row.criterion);
        if (column == columns.end() || sheet.cell(item, column->second).scorers != 1) continue;
        team[column->second] = row.score;
    }
    return team;
}

Rescoring rescored(const ScoreSheet& sheet, std::size_t item,
                   std::span<const std::optional<int>> team, const MatrixPlace& wanted) {
    const auto before = score_after(sheet, item, {});
    Rescoring result;
    const auto along = [&](CriterionKind kind, const std::optional<double>& now,
                           const std::optional<double>& to) {
        const auto levers = levers_of(sheet, item, kind, team);
        if (now && to && !levers.empty()) {
            const auto changes = Search{levers, *to - *now}.result();
            result.changes.insert(result.changes.end(), changes.begin(), changes.end());
        }
        return !levers.empty();
    };
    result.value_moves = along(CriterionKind::benefit, before.value, wanted.value);
    result.ease_moves = along(CriterionKind::cost, before.ease, wanted.ease);
    std::ranges::sort(result.changes, {}, &Rescore::criterion);
    result.after = score_after(sheet, item, result.changes);
    return result;
}

} // namespace updraft
