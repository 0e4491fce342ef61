#pragma once

#include "ui/pages/page.h"
#include "ui/render/charter_layout.h"

namespace updraft {

/// The charter of an initiative on one page and in full, and all begun charters in one PDF.
std::vector<ExportChoice> charterExports(Session& session, Id<Initiative> initiative,
                                         const std::vector<Id<Initiative>>& all);

/// Asks for a printer and prints.
void printCharterFromDialog(QWidget* parent, const CharterLayout& layout);

} // namespace updraft
