#pragma once

#include "core/base/progress.h"
#include "ui/render/assessment/result_content.h"
#include "ui/render/paper_report.h"

namespace updraft {

struct AssessmentExport {
    std::vector<Instrument> instruments; ///< All that were answered where none is named.
    std::optional<Id<Round>> round;      ///< Of each the latest where none is named.
    PaperExport paper;
};

/// What each instrument says, from a new page on: verdict, charts, what to do, all as tables. No
/// rater is named.
PaperPages layoutAssessment(const Plan& plan, const AssessmentExport& how);

/// The report as a PDF. `nothing_to_export` where nothing was answered; `stopped`.
Result<QByteArray> exportAssessment(const Plan& plan, const AssessmentExport& how,
                                    const Progress& progress = {});

} // namespace updraft
