#pragma once

#include "core/model/plan.h"

#include <QString>

#include <optional>
#include <vector>

namespace updraft {

/// A part of the plan's time that one may want to see alone.
struct TimeRange {
    QString name;
    std::optional<Date> from;
    std::optional<Date> until; ///< Included.
};

/// Everything, each horizon, this quarter and the twelve months from this one on.
std::vector<TimeRange> rangesOf(const Plan& plan, Date today);

} // namespace updraft
