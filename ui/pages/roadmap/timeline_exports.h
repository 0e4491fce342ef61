#pragma once

#include "ui/pages/page.h"
#include "ui/render/roadmap_export.h"

namespace updraft {

class TimelineCanvas;

/// The roadmap as a file; `label` is what a menu calls that, "Roadmap as PDF…" where it is empty.
ExportChoice roadmapExport(Session& session, const RoadmapOptions& options,
                           const PictureTarget& target, const QString& label = {});

/// The roadmap as PDF (one sheet of the usual paper or A3, or as many as it takes), SVG and PNG.
std::vector<ExportChoice> roadmapExports(Session& session, const RoadmapOptions& options);

/// Puts the selected bars on the clipboard as rows for a spreadsheet.
void copyBars(const TimelineCanvas& canvas);

} // namespace updraft
