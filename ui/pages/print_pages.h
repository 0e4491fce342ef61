#pragma once

#include "ui/pages/page.h"
#include "ui/render/paper_report.h"

namespace updraft {

/// Asks for a printer and prints.
void printFromDialog(QWidget* parent, const PaperPages& pages);

/// A paper as PDF; `make` gives it from the plan as it is when the file is written, `note` what a
/// person should know of so many pages.
ExportChoice reportExport(Session& session, const QString& label, const QString& name,
                          std::function<PaperReport(const Plan&)> make,
                          std::function<QString(std::size_t pages)> note);

} // namespace updraft
