#pragma once
#include "core/base/progress.h"
#include "core/model/mending.h"
#include "core/store/connection.h"

namespace updraft {

/// Reads every table of a damaged file, row by row and around what can't be read. What is known to
/// have been there and is not in the plan is noted in the gaps. Ends in time whatever the file is,
/// or where it is told to.
Plan salvage(const Connection& connection, GapsByTable& gaps, const Progress& progress);

} // namespace updraft
