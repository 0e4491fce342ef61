#pragma once

#include "ui/render/journey/paper.h"
#include "ui/render/pdf_file.h"
#include "ui/render/roadmap_export.h"

#include <optional>

namespace updraft {

/// Where a picture of journeys goes.
struct JourneyTarget {
    PictureFormat format = PictureFormat::Pdf;
    /// Of a PDF; lying. Where none is named, of each the smallest on which it is legible on one
    /// sheet.
    std::optional<QPageSize::PageSizeId> page = {};
    JourneySheets sheets = JourneySheets::Tiled; ///< Of a PDF.
    QSizeF size{1600, 900};                      ///< Of SVG and PNG; a map may need more.
    Theme::Kind theme = Theme::Kind::Print;
    Date today = {}; ///< That a PDF says it was made on.
};

/// Journeys as a file's bytes; the same for the same plan, options and day. A PDF has each on a
/// sheet of its own and in its bookmarks; in a picture they stand under one another.
/// `nothing_to_export`, `picture_too_large`, `stopped`.
Result<QByteArray> exportJourneys(const Plan& plan, const std::vector<JourneyOptions>& journeys,
                                  const JourneyTarget& target, const Progress& progress = {});

/// The smallest paper on which it is legible on one sheet; the usual one where there is none.
QPageSize::PageSizeId legiblePage(const Plan& plan, const JourneyOptions& journey);

/// The smallest words of a PDF, in points.
double smallestType(const Plan& plan, const std::vector<JourneyOptions>& journeys,
                    const JourneyTarget& target);

/// Paints the sheets on a printer, of the paper that it has.
void paintJourneys(QPagedPaintDevice& device, const Plan& plan,
                   const std::vector<JourneyOptions>& journeys, const JourneyTarget& target);

} // namespace updraft
