#include "tests/support/weighing.h"
#include "tests/support/plain_scores.h"

#include "core/choose/rank_paths.h"
#include "core/choose/sensitivity.h"

#include <fmt/format.h>

#include <algorithm>

namespace updraft::testing {

namespace {

Order sorted(Order order) {
    std::ranges::sort(order);
    return order;
}

/// Compares the answers for one criterion with the plain one.
class Comparison {
  public:
    Comparison(const PlainScores& plain, std::size_t moved, std::size_t top, WeighingResult& result)
        : plain_{plain}, moved_{moved}, top_{top}, result_{result},
          ranked_{plain.order(plain.shares_now(), moved)}, now_{ranked_} {
        if (now_.size() > top) now_.resize(top);
    }

    void check(const Sensitivity& found) {
        check_ties(found);
        for (const bool above : {false, true}) {
            const auto& set = above ? found.above : found.below;
            const auto& order = above ? found.order_above : found.order_below;
            if (found.tie && set) blame("a number in spite of a tie");
            if (found.order_tie && order) blame("an order's number in spite of a tie");
            if (!found.tie) sweep(found.share, above, set ? set->share : edge(above), sorted);
            if (!found.order_tie)
                sweep(found.share, above, order ? order->share : edge(above),
                      [](const Order& same) { return same; });
            if (set) check_set(*set, above);
            if (order) check_order(*order, above);
        }
    }

    void check(const RankPaths& paths) {
        result_.breaks += static_cast<int>(paths.breaks.size());
        for (std::size_t i = 0; i < paths.stretches(); ++i) {
            const double from = i == 0 ? paths.from : paths.breaks[i - 1];
            const double until = i + 1 == paths.stretches() ? paths.until : paths.breaks[i];
            const Order told(paths.stretch(i).begin(), paths.stretch(i).end());
            for (const double part : {1e-4, 0.3, 0.5, 0.8, 1 - 1e-4})
                if (until - from > 1e-5 &&
                    plain_.best(moved_, from + part * (until - from), told.size()) != told)
                    blame("another order between breaks", from);
            if (i > 0 && std::ranges::equal(paths.stretch(i - 1), told))
                blame("a break without a change", from);
        }
    }

  private:
    static double edge(bool above) { return above ? 1 : 0; }

    void blame(std::string_view what, double share = -1) {
        if (result_.problem.empty())
            result_.problem =
                fmt::format("criterion {}, top {}: {} at {}", moved_, top_, what, share);
    }

    void check_ties(const Sensitivity& found) {
        const bool cut = now_.size() < ranked_.size() && !now_.empty();
        const bool tie = cut && plain_.equal_now(ranked_[top_ - 1], ranked_[top_]);
        bool in_order = tie;
        for (std::size_t i = 1; i < now_.size(); ++i)
            in_order |= plain_.equal_now(now_[i - 1], now_[i]) &&
                        !plain_.always_equal(now_[i - 1], now_[i], moved_);
        if (found.tie != tie) blame("a tie");
        if (found.order_tie != in_order) blame("a tie in the order");
        result_.ties += tie ? 1 : 0;
    }

    /// Nothing changes between the present share and the reported one, or the end.
    template <class Of> void sweep(double now, bool above, double until, Of of) {
        constexpr int points = 150;
        for (int i = 0; i < points; ++i) {
            const double share = now + (i + 0.4142135) / points * (until - now);
            if (std::abs(share - until) < 2e-9 || std::abs(share - now) < 2e-9) continue;
            if (of(plain_.best(moved_, share, top_)) != of(now_))
                blame(above ? "a change before the one above" : "a change before the one below",
                      share);
        }
    }

    /// What stands 1e-9 before and behind.
    std::pair<Order, Order> beside(double share, bool above) const {
        constexpr long double step = 1e-9L;
        const auto before = plain_.best(moved_, share + (above ? -step : step), top_);
        return {before, plain_.best(moved_, share + (above ? step : -step), top_)};
    }

    void check_set(const SetChange& change, bool above) {
        ++result_.changes;
        const auto [before, behind] = beside(change.share, above);
        auto expected = now_;
        for (const auto out : change.out)
            if (std::erase(expected, out) != 1) blame("one goes out that was not in", change.share);
        for (const auto in : change.in)
            if (std::ranges::find(now_, in) != now_.end())
                blame("one comes in that was in", change.share);
        expected.insert(expected.end(), change.in.begin(), change.in.end());
        if (change.in.size() != change.out.size() || change.in.empty())
            blame("not as many in as out", change.share);
        if (sorted(before) != sorted(now_)) blame("another set before", change.share);
        if (sorted(behind) != sorted(expected)) blame("another set behind", change.share);
    }

    void check_order(const OrderChange& change, bool above) {
        ++result_.changes;
        const auto [before, behind] = beside(change.share, above);
        if (before != now_) blame("another order before", change.share);
        if (behind == now_) blame("the same order behind", change.share);
        constexpr long double step = 1e-9L;
        const auto all =
            plain_.order(plain_.shares(moved_, change.share + (above ? step : -step)), moved_);
        const auto place = [](const Order& order, std::size_t item) {
            return std::ranges::find(order, item) - order.begin();
        };
        std::size_t swapped = 0; // one of the best now and another
        for (std::size_t a = 0; a < now_.size(); ++a)
            for (std::size_t b = a + 1; b < ranked_.size(); ++b)
                if (place(all, ranked_[b]) < place(all, ranked_[a])) ++swapped;
        if (swapped != change.swaps.size()) blame("other swaps", change.share);
        for (const auto& [passed, passing] : change.swaps)
            if (place(ranked_, passed) > place(ranked_, passing) ||
                place(all, passed) < place(all, passing))
                blame("no such swap", change.share);
    }

    const PlainScores& plain_;
    std::size_t moved_;
    std::size_t top_;
    WeighingResult& result_;
    Order ranked_;
    Order now_;
};

} // namespace

WeighingResult weigh(unsigned seed) {
    std::mt19937 random{seed};
    const auto plain = random_scores(random);
    const auto sheet = plain.sheet();
    const std::size_t top = 1 + random() % 7;
    const double from = random() % 2 == 0 ? 0 : static_cast<double>(random() % 50) / 101;
    const double until = random() % 2 == 0 ? 1 : from + static_cast<double>(random() % 50) / 101;
    WeighingResult result;
    const auto found = sensitivities_of(sheet, top);
    for (std::size_t i = 0; i < found.size(); ++i) {
        Comparison comparison{plain, i, top, result};
        comparison.check(found[i]);
        comparison.check(rank_paths(sheet, i, top + 3, from, until));
    }
    return result;
}

} // namespace updraft::testing
