#pragma once

#include "ui/session/session.h"

class QWidget;

namespace updraft {

/// Asks for a name and gives it to the present state of the plan.
void saveVersion(QWidget* parent, Session& session);

} // namespace updraft
