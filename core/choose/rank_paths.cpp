#include "core/choose/rank_paths.h"

#include "core/choose/courses.h"
#include "core/choose/score.h"

#include <algorithm>
#include <numeric>

namespace updraft {

RankPaths rank_paths(const ScoreSheet& sheet, std::size_t criterion, std::size_t places,
                     double from, double until) {
    const auto scores = scores_of(sheet);
    std::vector<std::size_t> ranked(
        scores.order.begin(), scores.order.begin() + static_cast<std::ptrdiff_t>(scores.ranked));
    std::ranges::sort(ranked);
    const Courses courses{sheet, criterion, ranked};
    RankPaths paths{from, until, std::min(places, ranked.size()), {}, {}};
    const auto add = [&](const Courses::Numbers& best) {
        for (const auto one : best) paths.items.push_back(ranked[one]);
    };
    Courses::Numbers best(ranked.size());
    std::iota(best.begin(), best.end(), std::size_t{0});
    best = courses.best(std::move(best), paths.places, from, Side::above);
    add(best);
    for (auto at = courses.next_change(best, from, Side::above); at && *at < until;
         at = courses.next_change(best, *at, Side::above)) {
        auto after = courses.best_after(best, *at, Side::above);
        if (after == best) continue;
        best = std::move(after);
        paths.breaks.push_back(*at);
        add(best);
    }
    return paths;
}

} // namespace updraft
