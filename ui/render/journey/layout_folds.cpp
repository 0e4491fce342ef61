// Where a map can be parted, so that it goes on on the next sheet.
#include "ui/render/journey/layout_parts.h"

#include <algorithm>

namespace updraft {

namespace {

/// Parts of at most `most` columns. Each ends with a stage, unless the next one would have to be
/// parted anyway.
std::vector<MapSpan> partsOf(const std::vector<MapSpan>& stages, std::size_t most) {
    std::vector<MapSpan> parts;
    const std::size_t end = stages.empty() ? 0 : stages.back().last;
    for (std::size_t from = 0; from < end;) {
        const std::size_t reach = from + most;
        std::size_t until = from;
        for (const MapSpan& stage : stages) {
            if (stage.last <= reach) until = std::max(until, stage.last);
            if (stage.size() > most && stage.first < reach && stage.last > reach) until = reach;
        }
        parts.push_back({from, until});
        from = until;
    }
    return parts;
}

/// Stages that do not stand in one part.
std::size_t parted(const std::vector<MapSpan>& stages, const std::vector<MapSpan>& parts) {
    return static_cast<std::size_t>(std::ranges::count_if(stages, [&](const MapSpan& stage) {
        return std::ranges::none_of(parts, [&](const MapSpan& part) {
            return part.first <= stage.first && stage.last <= part.last;
        });
    }));
}

} // namespace

std::vector<MapSpan> foldedColumns(const std::vector<MapSpan>& stages, std::size_t most,
                                   std::size_t wanted) {
    if (stages.empty()) return {{0, 0}};
    std::vector<MapSpan> parts = partsOf(stages, most);
    const std::size_t count = std::max(parts.size(), std::min(wanted, stages.size()));
    const std::size_t least = parted(stages, parts);
    for (std::size_t fewer = std::min(most, stages.back().last) - 1; fewer > 0; --fewer) {
        std::vector<MapSpan> shorter = partsOf(stages, fewer);
        if (shorter.size() > count || parted(stages, shorter) > least) break;
        parts = std::move(shorter);
    }
    return parts;
}

double setInRows(JourneyLaying& laying, std::size_t first, double top) {
    const JourneyMeasures& m = laying.m();
    auto& items = laying.layout.items;
    std::vector<std::size_t> rowOf(items.size() - first);
    std::vector<double> heights;
    for (std::size_t i = first; i < items.size(); ++i) {
        const JourneyItem& item = items[i];
        std::size_t row = 0;
        if (i > first) {
            const JourneyItem& before = items[i - 1];
            const bool same = item.ofStep ? item.step == before.step : item.stage == before.stage;
            const bool below = item.box.top() > before.box.top() + 0.5;
            row = same ? rowOf[i - 1 - first] + (below ? 1 : 0) : 0;
        }
        rowOf[i - first] = row;
        heights.resize(std::max(heights.size(), row + 1));
        heights[row] = std::max(heights[row], item.box.height());
    }
    std::vector<double> tops;
    double next = top + m.pad;
    for (const double height : heights) {
        tops.push_back(next);
        next += height + 2 * m.gap;
    }
    for (std::size_t i = first; i < items.size(); ++i) items[i].box.moveTop(tops[rowOf[i - first]]);
    return next - top + m.pad - 2 * m.gap;
}

} // namespace updraft
