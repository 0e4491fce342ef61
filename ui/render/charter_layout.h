#pragma once

#include "ui/render/charter_sheet.h"

namespace updraft {

struct CharterOptions {
    PaperSize paper = PaperSize::A4;
    Date today; ///< Printed, and what phases are measured against.
};

/// Where one of the boxes stands on the first page, to go from it to what fills it.
struct CharterPlace {
    CharterPart part;
    QRectF box;
};

/// The pages of a charter, with the bookmarks of the full one's sections.
struct CharterLayout : PaperPages {
    std::vector<CharterPlace> places;
    std::vector<CharterPart> overflowing; ///< Boxes that continue in the full charter.
    bool summaryOverflows = false;
};

/// The charter on one page, whatever it holds: first it is set tighter, then long boxes end at a
/// whole sentence and say that they continue in the full charter.
CharterLayout layoutCharterPage(const CharterContent& content, const CharterOptions& options);

/// The one page, and then every part in full over as many pages as it takes.
CharterLayout layoutFullCharter(const CharterContent& content, const CharterOptions& options);

} // namespace updraft
