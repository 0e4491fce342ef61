#pragma once

#include "ui/pages/page.h"
#include "ui/render/roadmap_options.h"

namespace updraft {

class TimelineCanvas;

/// The roadmap as PDF (one sheet of A4 or A3, or as many as it takes), SVG and PNG.
std::vector<ExportChoice> roadmapExports(Session& session, const RoadmapOptions& options);

/// Puts the selected bars on the clipboard as rows for a spreadsheet.
void copyBars(const TimelineCanvas& canvas);

} // namespace updraft
