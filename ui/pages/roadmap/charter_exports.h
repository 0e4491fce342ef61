#pragma once

#include "ui/pages/page.h"

namespace updraft {

/// The charter of an initiative on one page and in full, and all begun charters in one PDF.
std::vector<ExportChoice> charterExports(Session& session, Id<Initiative> initiative,
                                         const std::vector<Id<Initiative>>& all);

} // namespace updraft
