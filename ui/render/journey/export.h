#pragma once

#include "ui/render/journey/paper.h"
#include "ui/render/pdf_file.h"
#include "ui/render/roadmap_export.h"

namespace updraft {

/// Where a picture of journeys goes.
struct JourneyTarget {
    PictureFormat format = PictureFormat::Pdf;
    QPageSize::PageSizeId page = QPageSize::A4; ///< Of a PDF; lying.
    JourneySheets sheets = JourneySheets::One;  ///< Of a PDF.
    QSizeF size{1600, 900};                     ///< Of SVG and PNG; a map may need more.
    Theme::Kind theme = Theme::Kind::Print;
    Date today = {}; ///< That a PDF says it was made on.
};

/// Journeys as a file's bytes; the same for the same plan, options and day. A PDF has each on a
/// sheet of its own and in its bookmarks; in a picture they stand under one another.
/// `nothing_to_export`, `picture_too_large`, `stopped`.
Result<QByteArray> exportJourneys(const Plan& plan, const std::vector<JourneyOptions>& journeys,
                                  const JourneyTarget& target, const Progress& progress = {});

/// Paints the sheets on a printer or PDF; the page that each journey begins on. `stopped`.
Result<std::vector<PdfBookmark>> paintJourneys(QPagedPaintDevice& device, const Plan& plan,
                                               const std::vector<JourneyOptions>& journeys,
                                               const JourneyTarget& target,
                                               const Progress& progress = {});

} // namespace updraft
