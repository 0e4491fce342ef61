#pragma once

#include "core/base/progress.h"
#include "ui/render/journey/layout.h"
#include "ui/support/theme.h"

class QPainter;

namespace updraft {

/// The smallest words on paper that people read without trouble, in points.
inline constexpr double legibleType = 8;

/// How journeys get onto sheets.
enum class JourneySheets {
    One,   ///< Each whole on one sheet, as small as it must be.
    Tiled, ///< Legible, over as many sheets as it takes, parted between stages and lanes.
};

/// A part of a map on a sheet: of its columns, and of its rows. A long map goes on in the next
/// tile, further down on the same sheet where there is room.
struct JourneyTile {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    int sheet = 0;
    double y = 0;     ///< Where on the sheet it begins, with its stages, under the title.
    double steps = 0; ///< As high as the steps' titles, where they are told again over its rows.
};

/// A journey laid out for paper.
struct PaperJourney {
    JourneyLayout layout;
    double scale = 1; ///< Of the layout's pixels (96 an inch) on the sheet.
    std::vector<JourneyTile> tiles;
    double smallestType = 0; ///< In points.
    int sheets() const { return tiles.empty() ? 0 : tiles.back().sheet + 1; }
};

/// Lays a journey out for sheets with so much room, in pixels of 96 an inch.
PaperJourney layoutForPaper(const Plan& plan, const JourneyOptions& shown, QSizeF room,
                            JourneySheets sheets);

/// Paints one sheet with its room's top left corner at the painter's origin.
void paintSheet(QPainter& painter, const PaperJourney& paper, int sheet, const Theme& theme);

/// What a window shows, as it is to leave it: with its title, whole.
JourneyOptions onPaper(JourneyOptions shown);

} // namespace updraft
