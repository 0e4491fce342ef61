#pragma once

#include "core/base/result.h"
#include "ui/render/roadmap_paper.h"
#include "ui/support/theme.h"

#include <QByteArray>
#include <QPageSize>

namespace updraft {

enum class PictureFormat { Pdf, Svg, Png };

/// Where a picture of the roadmap goes.
struct PictureTarget {
    PictureFormat format = PictureFormat::Pdf;
    QPageSize::PageSizeId page = QPageSize::A4; ///< Of a PDF; lying.
    Sheets sheets = Sheets::One;                ///< Of a PDF.
    QSizeF size{1600, 900};                     ///< Of SVG and PNG; the plan may need more height.
    Theme::Kind theme = Theme::Kind::Print;
};

/// The roadmap as a file's bytes; the same for the same plan, options and day. A PDF knows its
/// title, author and language, and its lanes are its bookmarks. A PNG has two pixels for each
/// logical one, fewer where it would be too high. `nothing_to_export`, `picture_too_large`,
/// `stopped`.
Result<QByteArray> exportRoadmap(const Plan& plan, const RoadmapOptions& options,
                                 const PictureTarget& target, const Progress& progress = {});

} // namespace updraft
