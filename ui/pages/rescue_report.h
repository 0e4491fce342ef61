#pragma once

#include "core/store/rescue.h"

#include <QString>

namespace updraft {

/// What was read of a damaged plan and what is missing, a line a kind.
QString rescueReport(const Rescued& found);

} // namespace updraft
