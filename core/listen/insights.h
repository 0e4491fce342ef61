#pragma once
#include "core/model/entities.h"

namespace updraft {

/// Until when an insight must have led to a decision or an action: its own date, else so many days
/// after it was noted, or made where nobody dated it. None where it has led to one.
std::optional<Date> decision_due(const Insight& insight, int days);

/// Whether that day has passed.
bool is_overdue(const Insight& insight, int days, Date today);

} // namespace updraft
