#pragma once

#include "ui/render/paper_report.h"

namespace updraft {

/// "Budget", "Person-days a month"…
QString limitName(LimitKind kind);
/// What an entry says, with its unit: "£120,000", "at most 3 at once", "24 Dec – 2 Jan 2027".
QString limitText(const Plan& plan, const Limit& limit);

/// The strategy on one page, as long as it fits in type that can be read: vision, principles,
/// objectives, and the limits that hold on a day.
PaperReport strategyReport(const Plan& plan, Date today);

} // namespace updraft
