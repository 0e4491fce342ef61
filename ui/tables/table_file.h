#pragma once

#include "core/edits/kinds.h"

#include <string>

namespace updraft {

/// All items of a kind as CSV under their labels, so that an import finds the fields again.
std::string tableAsCsv(const Plan& plan, const Kind& kind);

} // namespace updraft
