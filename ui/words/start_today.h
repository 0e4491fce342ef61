#pragma once
#include "core/choose/start_today.h"

#include <QString>

namespace updraft {

/// "Not today: it has no owner; it waits for CX-04", or that it can start.
QString startText(const Plan& plan, const std::vector<Hindrance>& hindrances);

} // namespace updraft
