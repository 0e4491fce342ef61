#pragma once

#include "core/listen/voice.h"
#include "ui/session/session.h"

namespace updraft {

/// Whether the change board can be asked about what is picked: an initiative, what a customer said,
/// a step, a pain point, an opportunity or an insight.
bool canAskBoard(const Session& session);
/// Asks the change board about it: a request with all that is known of it, ready to be named.
void askBoard(Session& session);
/// The same about a step whose figure moved.
void askBoard(Session& session, const MovedStep& moved);

} // namespace updraft
