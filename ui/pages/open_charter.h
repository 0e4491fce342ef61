#pragma once

#include "ui/session/session.h"

namespace updraft {

/// Shows an initiative's charter on the page of charters; begins one where there is none yet.
void openCharter(Session& session, Id<Initiative> initiative);

} // namespace updraft
