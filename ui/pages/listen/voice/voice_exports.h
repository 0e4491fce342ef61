#pragma once

#include "ui/pages/page.h"

namespace updraft {

class CountsView;

/// What the page can write: the report, the verbatims, and counts as they are shown.
std::vector<ExportChoice> voiceExports(Session& session, const CountsView& counts);

} // namespace updraft
