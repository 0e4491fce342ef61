#pragma once

#include "ui/session/session.h"

namespace updraft {

/// Where a text was being typed: "Owner of CX-07", "Reason of a new limit".
QString placeLabel(const DraftPlace& place, const Plan& plan);

/// Whether the plan still has the item.
bool canPutIn(const Draft& draft, const Session& session);
/// Writes texts that were left into the plan, as one step to be undone. What is refused is left.
void putIn(Session& session, const std::vector<Draft>& drafts);

} // namespace updraft
