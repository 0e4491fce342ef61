#pragma once

#include "ui/render/ink.h"
#include "ui/render/journey/layout.h"
#include "ui/support/theme.h"

#include <unordered_set>

namespace updraft {

/// What a person has picked or drags; no part of the picture on paper.
struct JourneyMarks {
    std::unordered_set<Uuid> selected = {};
    std::optional<JourneyKey> cursor = {}; ///< Where the keyboard is.
    std::optional<std::size_t> stage = {}; ///< Tinted from top to bottom.
    std::optional<JourneyKey> dragged = {};
    std::optional<double> drop = {}; ///< A line at x where what is dragged would go.
    std::optional<std::pair<JourneyKey, double>> emotion = {}; ///< Of a point that is dragged.

    friend bool operator==(const JourneyMarks&, const JourneyMarks&) = default;
};

/// How a journey map gets onto its ground.
struct JourneyPaint {
    QRectF area;         ///< What must be painted, in the layout's pixels.
    bool vector = false; ///< For paper and SVG.
    JourneyMarks marks = {};
};

/// The only code that draws a journey map: for window, projector, paper and pictures. Paints the
/// ground too, and in reading order: the head, then lane by lane the name and what stands in it.
void paintJourney(QPainter& painter, const JourneyLayout& layout, const Theme& theme,
                  const JourneyPaint& how);

/// Everything that an item's drawing can touch.
QRectF areaOf(const JourneyLayout& layout, const JourneyItem& item);

} // namespace updraft
