#pragma once

#include "ui/render/paper_report.h"

namespace updraft {

/// The minutes of a meeting of the change board: who was there, what was decided and why, what came
/// off, the limits as they then are, what is still open, and when the board meets next.
PaperReport boardMinutes(const Plan& plan, Id<Meeting> board, Date today);

/// The same as a PDF. `unknown_item` where there is no such meeting.
Result<QByteArray> exportMinutes(const Plan& plan, Id<Meeting> board, const PaperExport& how);

} // namespace updraft
