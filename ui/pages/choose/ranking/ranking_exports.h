#pragma once

#include "ui/pages/page.h"

namespace updraft {

/// Ballots to be filled in by hand, while there is anything to rank; the log and the result as a
/// table, once they are opened; and all sessions as CSV.
std::vector<ExportChoice> rankingExports(Session& session,
                                         std::optional<Id<RankingSession>> ranking);

/// Asks for a printer and prints the log, or before there is one the ballots.
void printRanking(QWidget* parent, Session& session, Id<RankingSession> ranking);

} // namespace updraft
