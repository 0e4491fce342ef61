#pragma once

#include "core/base/progress.h"
#include "ui/render/roadmap_layout.h"
#include "ui/support/theme.h"

class QPainter;
class QPagedPaintDevice;

namespace updraft {

/// Around what is on a sheet, in pixels of 96 an inch: 10 mm.
inline constexpr double paperMargin = 10 / 25.4 * 96;

/// How a roadmap gets onto sheets.
enum class Sheets {
    One,      ///< Everything on one sheet, smaller than 8 points where it must be.
    Many,     ///< Rows go on on further sheets: not under 8 points on paper with room for a few.
    Readable, ///< One as long as it can be read with a glass, else many.
};

/// A roadmap laid out for paper.
struct PaperRoadmap {
    RoadmapLayout layout;
    double scale = 1;           ///< Of the layout's pixels (96 an inch) on the sheet.
    std::vector<QRectF> sheets; ///< The part of the body on each; the head is on every one.
    double smallestType = 0;    ///< In points.
};

/// What a window shows, as it is to leave it: with its title, all codes, the whole range and
/// height.
RoadmapOptions onPaper(RoadmapOptions shown);

/// Lays the plan out for sheets with so much room, in pixels of 96 an inch. Bars get two lines of
/// words if that fits, else one, else small type; only then is everything made smaller (One) or
/// divided (Many).
PaperRoadmap layoutForPaper(const Plan& plan, const RoadmapOptions& shown, QSizeF room,
                            Sheets sheets);

/// Paints one sheet with its room's top left corner at the painter's origin.
void paintSheet(QPainter& painter, const PaperRoadmap& paper, std::size_t sheet,
                const Theme& theme = Theme::print());

/// Paints all sheets, with margins of 10 mm; returns what was painted, nothing where it was
/// stopped. The device's own margins must be none.
std::optional<PaperRoadmap> paintSheets(QPagedPaintDevice& device, const Plan& plan,
                                        const RoadmapOptions& options, Sheets sheets,
                                        const Theme& theme = Theme::print(),
                                        const Progress& progress = {});

} // namespace updraft
