#pragma once

#include "ui/render/roadmap_options.h"
#include "ui/render/text_line.h"

namespace updraft {

/// The sizes of one picture of the roadmap, in logical pixels.
struct RoadmapMeasures {
    double size = 1; ///< Of everything, to the usual.
    // The frame
    double title = 0;   ///< Height of the head with the plan's title.
    double names = 152; ///< Width of the column of lane names.
    double namesIndent = 16;
    double bands = 28; ///< Height of the horizons' names.
    double cells = 24; ///< Height of months.
    double milestones = 30;
    double batches = 34;     ///< Of one row of them,
    double slimBatches = 13; ///< where there are many,
    double thinBatches = 4;  ///< and where there are too many for words.
    double load = 92;
    double legend = 34;
    double margin = 12; ///< Air at the right end of time.
    // Bars
    double bar = 40;
    double gap = 16;     ///< Between rows.
    double lanePad = 16; ///< Above the first and below the last row.
    double side = 8;     ///< From a bar's edge to its words.
    double symbol = 11;
    double progress = 4;
    double radius = 4;
    double least = 5;  ///< The narrowest bar.
    double point = 10; ///< The width of what has no days.
    int cardLines = 2; ///< Of the title of one without a date.
    double ring = 3.5; ///< From a bar to the ring of the selection.
    double beside = 6; ///< From a bar to the words beside it; beyond the ring.
    // Lines
    double link = 1.3;
    double brokenLink = 2;
    double arrow = 6;
    double today = 1.5;
    // Type
    Face band{13, Weight::SemiBold};
    Face small{11, Weight::Regular};
    Face smallMedium{11, Weight::Medium};
    Face code{11, Weight::SemiBold};
    Face title1{13, Weight::Medium};
    Face lane{13, Weight::SemiBold};
    Face heading{21, Weight::SemiBold};
    bool wells = true; ///< Room for what has no date.
    bool milestoneRow = true;
    bool batchRow = true;

    /// Lines of words in a bar.
    int lines() const { return bar >= 32 * size ? 2 : bar >= 12 * size ? 1 : 0; }
    double pitch() const { return bar + gap; }
    double card() const {
        return lines() == 2 ? 24 + 16 * cardLines : 24;
    } ///< Of one without a date.
};

/// `density` is not Automatic; everything is `size` times as large as usual.
RoadmapMeasures measuresFor(RoadmapStyle style, Density density, double size = 1);

} // namespace updraft
