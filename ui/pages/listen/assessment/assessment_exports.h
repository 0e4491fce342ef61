#pragma once

#include "core/listen/instruments.h"
#include "ui/pages/page.h"

namespace updraft {

/// The report of the instrument in the round and of all three as PDF, and all answers as CSV.
std::vector<ExportChoice> assessmentExports(Session& session, Instrument instrument,
                                            std::optional<Id<Round>> round);

/// Asks for a printer and prints the instrument's report.
void printAssessment(QWidget* parent, Session& session, Instrument instrument,
                     std::optional<Id<Round>> round);

} // namespace updraft
