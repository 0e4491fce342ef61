#pragma once
#include "core/edits/charters.h"

namespace updraft {

/// What people are in a charter that begins.
CharterRoles charterRoles();

} // namespace updraft
