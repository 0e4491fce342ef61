#pragma once

#include "ui/render/paper_report.h"

namespace updraft {

/// A sheet to lay out for the team: what needs to change, for whom, and who says so.
PaperPages layoutIdeaSheet(const Plan& plan, PaperSize paper, Date today);
Result<QByteArray> exportIdeaSheet(const Plan& plan, const PaperExport& how);

/// The same as an empty table, which the import of opportunities reads as it is.
QByteArray ideaSheetAsCsv();

} // namespace updraft
