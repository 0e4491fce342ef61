#pragma once

#include "core/base/progress.h"
#include "ui/render/paper_report.h"

namespace updraft {

/// The figures, each with the number of answers and its margin: of all, by month as a chart and as
/// a table, and by step, driver, persona and segment.
PaperReport voiceReport(const Plan& plan, Date today);

/// The same as a PDF. `nothing_to_export` where nobody has said anything; `stopped`.
Result<QByteArray> exportVoiceReport(const Plan& plan, const PaperExport& how,
                                     const Progress& progress = {});

} // namespace updraft
