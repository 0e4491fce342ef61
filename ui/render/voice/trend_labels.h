#pragma once

#include "ui/render/voice/trend.h"

// Only the files of the trend include this.

namespace updraft {

struct TrendFaces {
    Face value;
    Face month;
};
TrendFaces trendFaces(double scale);

/// Finds a place for the value and the month of each point, from the last to the first; what has
/// none says nothing. The last one always speaks.
void placeTrendLabels(TrendLayout& layout, double scale);

} // namespace updraft
