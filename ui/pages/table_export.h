#pragma once

#include "core/edits/kinds.h"
#include "ui/pages/page.h"

namespace updraft {

/// All items of a kind as CSV.
ExportChoice csvExport(Session& session, const Kind& kind);

} // namespace updraft
