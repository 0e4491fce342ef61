#pragma once
#include "core/choose/score_sheet.h"

namespace updraft {

/// Who stands where while one criterion's share moves and the others keep their proportions.
struct RankPaths {
    double from = 0; // the shares that were asked for
    double until = 1;
    std::size_t places = 0;         // as many as were asked for and have a score
    std::vector<double> breaks;     // shares between them at which places change, ascending
    std::vector<std::size_t> items; // place by place, in the stretch before each break and the last

    std::size_t stretches() const { return places == 0 ? 0 : breaks.size() + 1; }
    /// The items at each place within a stretch, the best first.
    std::span<const std::size_t> stretch(std::size_t number) const {
        return {items.data() + number * places, places};
    }
};

/// The best so many at every share between two, exactly: whoever is among them anywhere is in it.
/// Of items that are equal all along a stretch the one with the lower number stands first.
RankPaths rank_paths(const ScoreSheet& sheet, std::size_t criterion, std::size_t places,
                     double from = 0, double until = 1);

} // namespace updraft
