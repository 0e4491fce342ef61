#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/listen/voice.h"
#include "ui/render/paper_size.h"
#include "ui/render/paper_text.h"

#include <QByteArray>

namespace updraft {

struct VoiceReportOptions {
    PaperSize paper = PaperSize::A4;
    QString language; ///< As in "en-GB"; the program's where empty.
    Date today;
};

/// One page: the figures, each with the number of answers and its margin, by group and month.
PaperShapes layoutVoiceReport(const Plan& plan, const VoiceReportOptions& options);

/// The same as a PDF. `nothing_to_export` where nobody has said anything; `stopped`.
Result<QByteArray> exportVoiceReport(const Plan& plan, const VoiceReportOptions& options,
                                     const Progress& progress = {});

} // namespace updraft
