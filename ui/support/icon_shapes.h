#pragma once

#include "ui/support/icons.h"

#include <vector>

namespace updraft {

/// One stroke of a pictogram; a pictogram has one or more.
struct IconShape {
    Icon icon;
    const char* path;    ///< SVG path data.
    bool filled = false; ///< Filled as well as stroked.
    double width = 1.35; ///< Of the stroke.
};

const std::vector<IconShape>& iconShapes();

} // namespace updraft
