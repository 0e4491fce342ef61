#pragma once

#include "core/base/progress.h"
#include "core/edits/kinds.h"

#include <string>

namespace updraft {

/// All items of a kind as CSV under their labels, so that an import finds the fields again.
/// Refuses with `stopped`.
Result<std::string> tableAsCsv(const Plan& plan, const Kind& kind, const Progress& progress = {});

} // namespace updraft
