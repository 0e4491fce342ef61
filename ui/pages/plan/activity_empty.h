#pragma once

#include "ui/support/flags/empty_state.h"

#include <array>

namespace updraft {

/// What the lists of activity, versions and backups say while there is nothing in them, in this
/// order. `save` names the present state.
std::array<EmptyState*, 3> activityEmptyStates(QAction* save, QWidget* parent);

} // namespace updraft
