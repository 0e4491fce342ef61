#pragma once

#include "ui/render/journey/options.h"
#include "ui/render/text_line.h"

namespace updraft {

/// Lengths and faces of one style of a journey map, in logical pixels.
struct JourneyMeasures {
    double title = 0;     ///< The head with the title.
    double names = 136;   ///< The column of the lanes' names.
    double indent = 16;   ///< Of the names.
    double phase = 24;    ///< Their row, where there are any.
    double stage = 36;    ///< The row of chevrons.
    double tip = 7;       ///< Of a chevron.
    double column = 80;   ///< Of a step, at least.
    double most = 210;    ///< At most.
    double gap = 2;       ///< From a column's edge to a box.
    double pad = 8;       ///< Inside of boxes, and over and under what stands in a lane.
    double empty = 30;    ///< A lane with nothing in it.
    double feeling = 212; ///< The lane of the curve.
    double point = 5;     ///< Half of a point of the curve.
    double curve = 2;
    double bar = 38; ///< An initiative.
    double symbol = 12;
    double radius = 4;
    double ring = 2;
    double channel = 24; ///< The circle of a channel.
    int lines = 6;       ///< Of words in a box, at most,
    int few = 4;         ///< and where there is more room for them elsewhere.
    double size = 1;     ///< Of everything.
    Face heading{21, Weight::SemiBold};
    Face stageName{13, Weight::SemiBold};
    Face lane{12, Weight::SemiBold};
    Face step{12, Weight::Medium};
    Face text{12, Weight::Regular};
    Face small{11, Weight::Regular};
    Face smallMedium{11, Weight::Medium};
    Face code{12, Weight::SemiBold};
    Face value{12, Weight::SemiBold};

    double leading(Face face) const { return face.px * 1.36; }
    /// What the sign of a difference, on a step's edge, takes of the box.
    double fateRoom() const { return small.px * 0.65; }
};

JourneyMeasures journeyMeasures(JourneyStyle style, double size);

/// Words broken into at most so many lines of a width; the last one holds the rest, to be cut when
/// it is drawn. Words wider than a line are broken inside.
QStringList wrapped(const QString& text, Face face, double width, int lines);

} // namespace updraft
