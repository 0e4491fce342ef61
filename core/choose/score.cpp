#include "core/choose/score.h"

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr double whole = 100;
constexpr double half = 50;
constexpr double firm = 0.6; // of the weights, from which a score is not provisional
constexpr double lost = 1e-9;

/// A weighted mean in the making.
struct Mean {
    double points = 0;
    double weights = 0;

    void add(double share, double scored, double point) {
        points += share * point;
        weights += share * scored;
    }
    std::optional<double> of_hundred() const {
        return weights > 0 ? std::optional{whole * points / weights} : std::nullopt;
    }
};

std::optional<Quadrant> quadrant_of(const ItemScore& item) {
    if (!item.value || !item.ease) return {};
    const bool valuable = *item.value >= half - equal_scores;
    const bool easy = *item.ease >= half - equal_scores;
    if (valuable) return easy ? Quadrant::quick_win : Quadrant::big_bet;
    return easy ? Quadrant::fill_in : Quadrant::time_sink;
}

ItemScore score_of(const ScoreSheet& sheet, std::size_t item, double weights) {
    const auto criteria = sheet.criteria();
    const auto points = sheet.points(item);
    const auto scored = sheet.scored(item);
    std::array<Mean, 2> parts; // of benefit, of cost
    for (std::size_t i = 0; i < criteria.size(); ++i)
        parts[static_cast<std::size_t>(criteria[i].kind)].add(criteria[i].share, scored[i],
                                                              points[i]);
    const auto& [benefit, cost] = parts;
    const Mean all{benefit.points + cost.points, benefit.weights + cost.weights};
    ItemScore result;
    result.score = all.of_hundred();
    result.value = benefit.of_hundred();
    result.ease = cost.of_hundred();
    result.coverage = weights > 0 ? all.weights / weights : 0;
    result.quadrant = quadrant_of(result);
    return result;
}

/// Equals share a rank and stand by their numbers. They are equal to the first of them, so that
/// many small steps do not add up.
void rank(Scores& scores) {
    const auto score = [&](std::size_t item) { return *scores.items[item].score; };
    const auto end = scores.order.begin() + static_cast<std::ptrdiff_t>(scores.ranked);
    std::sort(scores.order.begin(), end, [&](auto a, auto b) { return score(a) > score(b); });
    for (auto first = scores.order.begin(); first != end;) {
        const auto next = std::find_if(
            first, end, [&](auto item) { return score(*first) - score(item) > equal_scores; });
        std::sort(first, next);
        for (auto each = first; each != next; ++each)
            scores.items[*each].rank = static_cast<int>(first - scores.order.begin()) + 1;
        first = next;
    }
}

} // namespace

bool ItemScore::provisional() const {
    return coverage < firm - lost;
}

Scores scores_of(const ScoreSheet& sheet) {
    double weights = 0;
    for (const auto& each : sheet.criteria()) weights += each.share;
    Scores scores;
    scores.items.reserve(sheet.items());
    for (std::size_t i = 0; i < sheet.items(); ++i) {
        scores.items.push_back(score_of(sheet, i, weights));
        if (scores.items[i].score) scores.order.push_back(i);
    }
    scores.ranked = scores.order.size();
    for (std::size_t i = 0; i < sheet.items(); ++i)
        if (!scores.items[i].score) scores.order.push_back(i);
    rank(scores);
    return scores;
}

std::vector<double> contributions(const ScoreSheet& sheet, std::size_t item) {
    const auto criteria = sheet.criteria();
    double weights = 0;
    for (std::size_t i = 0; i < criteria.size(); ++i)
        weights += criteria[i].share * sheet.scored(item)[i];
    if (weights <= 0) return {};
    std::vector<double> parts;
    for (std::size_t i = 0; i < criteria.size(); ++i)
        parts.push_back(whole * criteria[i].share * sheet.points(item)[i] / weights);
    return parts;
}

} // namespace updraft
