#pragma once

#include "core/base/progress.h"
#include "ui/render/paper_report.h"

namespace updraft {

/// In which order a participant's sheet has the items, numbered as they are given here: another one
/// for each, since what stands first is ranked first more often. Always the same for the same
/// person and items, so that a sheet can be printed anew, and typed in from top to bottom.
std::vector<std::size_t> sheetOrder(const std::vector<const SessionItem*>& items,
                                    Id<Participant> participant);

/// A ballot to be filled in by hand for each participant, from a new page on; it is typed in
/// afterwards.
PaperPages layoutBallotSheets(const Plan& plan, Id<RankingSession> session, const PaperExport& how);

/// The same as a PDF. `nothing_to_export` where nobody ranks, or nothing is ranked; `stopped`.
Result<QByteArray> exportBallotSheets(const Plan& plan, Id<RankingSession> session,
                                      const PaperExport& how, const Progress& progress = {});

} // namespace updraft
