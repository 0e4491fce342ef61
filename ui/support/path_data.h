#pragma once

#include <QPainterPath>

namespace updraft {

/// A path from SVG path data (M L H V C S Q A Z, absolute and relative). The data is our own, so
/// that wrong data simply ends the path.
QPainterPath pathFromData(const char* data);

} // namespace updraft
