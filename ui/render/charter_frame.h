#pragma once

#include "ui/render/charter_layout.h"

namespace updraft {

/// The first page without its foot.
CharterLayout startCharter(const CharterSheet& sheet, QSizeF size);
/// Adds the foot of every page, and mirrors pages that want it.
void endCharterPages(CharterLayout& layout, const CharterSheet& sheet);

/// The mini timeline: its phases and what comes before them, in no more than `height`.
PaperFit layoutCharterTimeline(const CharterSheet& sheet, double width, double height, int step);

} // namespace updraft
