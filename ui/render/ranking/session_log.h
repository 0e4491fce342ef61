#pragma once

#include "ui/render/paper_report.h"

namespace updraft {

/// The log of a session whose ballots are opened: question, people, how it was counted, what came
/// out, what was decided. Whose ballot is whose only where the session was named beforehand.
PaperReport sessionLog(const Plan& plan, Id<RankingSession> session, Date today);

/// As a PDF. `session_sealed` while people rank, `session_not_open` where it has no result.
Result<QByteArray> exportSessionLog(const Plan& plan, Id<RankingSession> session,
                                    const PaperExport& how);
/// The table of the order, for spreadsheets; the same refusals.
Result<QByteArray> sessionResultAsCsv(const Plan& plan, Id<RankingSession> session);

} // namespace updraft
