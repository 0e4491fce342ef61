#pragma once

#include "ui/render/charter_sheet.h"
#include "ui/render/paper_size.h"
#include "ui/render/pdf_file.h"

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

/// Typeset pages: pure geometry in pixels of 1/96 inch.
struct CharterLayout {
    QSizeF size;
    std::vector<PaperShapes> pages;
    std::vector<CharterPlace> places;
    std::vector<CharterPart> overflowing; ///< Boxes that continue in the full charter.
    bool summaryOverflows = false;
    std::vector<PdfBookmark> bookmarks; ///< Of the full charter's sections.
};

/// The charter on one page, whatever it holds: first it is set tighter, then long boxes end at a
/// whole sentence and say that they continue in the full charter.
CharterLayout layoutCharterPage(const CharterContent& content, const CharterOptions& options);

/// The one page, and then every part in full over as many pages as it takes.
CharterLayout layoutFullCharter(const CharterContent& content, const CharterOptions& options);

} // namespace updraft
