#include "ui/timeline/range.h"

#include "core/roadmap/horizons.h"
#include "ui/render/roadmap_words.h"

#include <QCoreApplication>

namespace updraft {

std::vector<TimeRange> rangesOf(const Plan& plan, Date today) {
    const auto say = [](const char* text) {
        return QCoreApplication::translate("updraft::Timeline", text);
    };
    std::vector<TimeRange> ranges{
        {say(QT_TRANSLATE_NOOP("updraft::Timeline", "Everything")), {}, {}}};
    const Horizons horizons = horizons_of(plan.about());
    Date start = horizons.origin;
    for (std::size_t h = 0; h < horizons.end.size(); ++h) {
        if (horizons.end[h] > start)
            ranges.push_back({words::horizon(static_cast<Horizon>(h)), start, horizons.end[h] - 1});
        start = horizons.end[h];
    }
    const Date month = first_of_month(today);
    ranges.push_back({say(QT_TRANSLATE_NOOP("updraft::Timeline", "Three months from this one")),
                      month, add_months(month, 3) - 1});
    ranges.push_back({say(QT_TRANSLATE_NOOP("updraft::Timeline", "Twelve months from this one")),
                      month, add_months(month, 12) - 1});
    return ranges;
}

} // namespace updraft
