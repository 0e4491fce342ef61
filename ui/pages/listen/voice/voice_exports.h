#pragma once

#include "ui/pages/page.h"

namespace updraft {

class CountsView;

/// What the page can write: the report, the verbatims, and counts as they are shown.
std::vector<ExportChoice> voiceExports(Session& session, const CountsView& counts);

/// Asks for a printer and prints the report.
void printVoice(QWidget* parent, const Session& session);

} // namespace updraft
