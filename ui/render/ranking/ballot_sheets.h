#pragma once

#include "core/base/progress.h"
#include "ui/render/paper_report.h"

namespace updraft {

/// A ballot to be filled in by hand for each participant, from a new page on, in the order of the
/// session; it is typed in afterwards.
PaperPages layoutBallotSheets(const Plan& plan, Id<RankingSession> session, const PaperExport& how);

/// The same as a PDF. `nothing_to_export` where nobody ranks, or nothing is ranked; `stopped`.
Result<QByteArray> exportBallotSheets(const Plan& plan, Id<RankingSession> session,
                                      const PaperExport& how, const Progress& progress = {});

} // namespace updraft
