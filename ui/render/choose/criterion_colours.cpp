#include "ui/render/choose/criterion_colours.h"

#include "ui/render/ink.h"
#include "ui/support/theme.h"

#include <algorithm>

namespace updraft {

std::vector<QColor> criterionColours(const ScoreSheet& sheet, const Theme& theme) {
    constexpr double lightest = 0.7; // of the ground
    const auto criteria = sheet.criteria();
    const auto costs = std::ranges::count(criteria, CriterionKind::cost, &SheetCriterion::kind);
    const auto benefits = std::ssize(criteria) - costs;
    std::ptrdiff_t benefit = 0;
    std::ptrdiff_t cost = 0;
    std::vector<QColor> colours;
    for (const auto& each : criteria) {
        const bool costly = each.kind == CriterionKind::cost;
        const auto place = costly ? cost++ : benefit++;
        const auto count = std::max<std::ptrdiff_t>(1, (costly ? costs : benefits) - 1);
        const double light = lightest * static_cast<double>(place) / static_cast<double>(count);
        colours.push_back(mixed(costly ? theme.faint : theme.accent, theme.surface, light));
    }
    return colours;
}

} // namespace updraft
