#pragma once

#include "core/base/progress.h"
#include "ui/render/paper_report.h"
#include "ui/render/roadmap_export.h"

namespace updraft {

/// The order of what is open and why: the matrix, the ranked list, how firm it is, the weights, and
/// how far the budget reaches.
PaperReport prioritisationReport(const Plan& plan, Date today);

/// The same as a PDF. `nothing_to_export` where nothing has a score; `stopped`.
Result<QByteArray> exportPrioritisation(const Plan& plan, const PaperExport& how,
                                        const Progress& progress = {});

/// The matrix alone: on a lying sheet, as SVG or as PNG with two pixels for each logical one.
/// `nothing_to_export`.
struct MatrixTarget {
    PictureFormat format = PictureFormat::Pdf;
    QPageSize::PageSizeId page = QPageSize::A4; ///< Of a PDF.
    QSizeF size{1200, 900};                     ///< Of SVG and PNG.
    Theme::Kind theme = Theme::Kind::Print;
    Date today;
};
Result<QByteArray> exportMatrix(const Plan& plan, const MatrixTarget& target);

} // namespace updraft
