#pragma once

#include "ui/session/session.h"

namespace updraft {

/// Lets the horizons count from today, keeps a baseline of where everything stands, and says so.
void rollOn(Session& session);

} // namespace updraft
