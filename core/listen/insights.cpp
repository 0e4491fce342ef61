#include "core/listen/insights.h"

namespace updraft {

std::optional<Date> decision_due(const Insight& insight, int days) {
    const bool answered = !insight.decided.empty() || insight.action ||
                          insight.state == InsightState::decided ||
                          insight.state == InsightState::done;
    if (answered) return std::nullopt;
    if (insight.due) return insight.due;
    const auto noted = insight.noted ? insight.noted : made_on(insight.id.uuid);
    return noted ? std::optional{*noted + days} : std::nullopt;
}

bool is_overdue(const Insight& insight, int days, Date today) {
    const auto due = decision_due(insight, days);
    return due && *due < today;
}

} // namespace updraft
