#pragma once

#include "ui/pages/page.h"

namespace updraft {

/// The prioritisation as PDF, the matrix as a picture, the ranked list, criteria and scores as CSV.
std::vector<ExportChoice> prioritiseExports(Session& session);

} // namespace updraft
