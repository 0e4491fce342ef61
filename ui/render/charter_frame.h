#pragma once

#include "ui/render/charter_layout.h"

namespace updraft {

/// What every page of a charter has: margins, a line at its head and one at its foot.
struct CharterFrame {
    QSizeF size;
    double left = 0;
    double top = 0; ///< Under the line at the head.
    double width = 0;
    double bottom = 0; ///< Over the line at the foot.
};

/// Adds both lines to the page, the head first.
CharterFrame startCharterPage(PaperShapes& shapes, const CharterSheet& sheet, QSizeF size);
/// Adds the foot of every page, which is read last, and mirrors pages that want it.
void endCharterPages(CharterLayout& layout, const CharterSheet& sheet);
/// The first page without its foot.
CharterLayout startCharter(const CharterSheet& sheet, QSizeF size);

/// The mini timeline: its phases and what comes before them, in no more than `height`.
PaperFit layoutCharterTimeline(const CharterSheet& sheet, double width, double height, int step);

} // namespace updraft
