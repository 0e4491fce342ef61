#pragma once
#include "core/model/plan.h"

namespace updraft {

/// An earlier state of the plan as one can go back to it: the ranking sessions stay as they are
/// now, for what was opened is not sealed again, nor a ballot taken back that somebody cast. What
/// they rank and the earlier state does not know leaves those that are in preparation, and keeps
/// its name in the others.
Plan going_back_to(Plan earlier, const Plan& now);

} // namespace updraft
