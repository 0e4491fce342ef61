#include "core/choose/sensitivity.h"

#include "core/choose/courses.h"
#include "core/choose/score.h"

#include <algorithm>
#include <numeric>

namespace updraft {

namespace {

using Numbers = Courses::Numbers;

/// The search along one criterion's share. Items are numbered by their place now, so the best are
/// 0 … top − 1.
class Search {
  public:
    Search(const ScoreSheet& sheet, std::size_t criterion, const Scores& scores, std::size_t top)
        : scores_{scores}, ranked_{scores.order.data(), scores.ranked}, courses_{sheet, criterion,
                                                                                 ranked_},
          best_(std::min(top, scores.ranked)) {
        std::iota(best_.begin(), best_.end(), std::size_t{0});
        result_.share = sheet.criteria()[criterion].share;
    }

    Sensitivity run() {
        result_.tie = cut() && equal(best_.size() - 1);
        result_.order_tie = result_.tie || tie_in_order();
        if (!result_.tie) find_set_changes();
        if (!result_.order_tie) {
            result_.order_below = order_change(Side::below);
            result_.order_above = order_change(Side::above);
        }
        return result_;
    }

  private:
    /// Whether there are some that are not among the best.
    bool cut() const { return !best_.empty() && best_.size() < ranked_.size(); }

    /// Whether the one at a place and the next have equal scores now.
    bool equal(std::size_t place) const {
        return scores_.items[ranked_[place]].rank == scores_.items[ranked_[place + 1]].rank;
    }

    bool tie_in_order() const {
        for (std::size_t place = 0; place + 1 < best_.size(); ++place)
            if (equal(place) && !courses_.crossings(place, place + 1).same()) return true;
        return false;
    }

    /// Looks where one of the best crosses one of the others.
    template <class... Sides> void look_for_entries(Sides&... nearest) const {
        for (const auto one : best_)
            for (auto other = best_.size(); other < courses_.size(); ++other) {
                const auto crossings = courses_.crossings(one, other);
                (nearest.look(crossings), ...);
            }
    }

    void find_set_changes() {
        Nearest below{result_.share, Side::below};
        Nearest above{result_.share, Side::above};
        look_for_entries(below, above);
        result_.below = set_change(below.found(), Side::below);
        result_.above = set_change(above.found(), Side::above);
    }

    /// At a share where entries are, or, where they leave the best as they were, at one behind it.
    std::optional<SetChange> set_change(std::optional<double> at, Side side) const {
        while (at) {
            auto change = set_change_at(*at, side);
            if (!change.in.empty()) return change;
            Nearest next{*at, side};
            look_for_entries(next);
            at = next.found();
        }
        return {};
    }

    SetChange set_change_at(double share, Side side) const {
        const auto after = courses_.best_after(best_, share, side);
        SetChange change{share, {}, {}};
        for (const auto one : after)
            if (one >= best_.size()) change.in.push_back(ranked_[one]);
        for (const auto one : best_)
            if (std::ranges::find(after, one) == after.end()) change.out.push_back(ranked_[one]);
        return change;
    }

    std::optional<OrderChange> order_change(Side side) const {
        auto at = courses_.next_change(best_, result_.share, side);
        for (; at; at = courses_.next_change(best_, *at, side))
            if (courses_.best_after(best_, *at, side) != best_)
                return OrderChange{*at, swaps_at(*at, side)};
        return {};
    }

    std::vector<Swap> swaps_at(double share, Side side) const {
        auto rivals = best_;
        const auto others = courses_.passing(best_, share, side);
        rivals.insert(rivals.end(), others.begin(), others.end());
        std::vector<Swap> swaps;
        for (const auto one : best_)
            for (const auto other : rivals)
                if (other > one && courses_.ahead(other, one, share, side))
                    swaps.push_back({ranked_[one], ranked_[other]});
        return swaps;
    }

    const Scores& scores_;
    std::span<const std::size_t> ranked_;
    Courses courses_;
    Numbers best_;
    Sensitivity result_;
};

} // namespace

std::vector<Sensitivity> sensitivities_of(const ScoreSheet& sheet, std::size_t top) {
    const auto scores = scores_of(sheet);
    std::vector<Sensitivity> all;
    for (std::size_t i = 0; i < sheet.criteria().size(); ++i)
        all.push_back(Search{sheet, i, scores, top}.run());
    return all;
}

Sensitivity sensitivity_of(const ScoreSheet& sheet, std::size_t criterion, std::size_t top) {
    const auto scores = scores_of(sheet);
    return Search{sheet, criterion, scores, top}.run();
}

} // namespace updraft
