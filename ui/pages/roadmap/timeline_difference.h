#pragma once

#include "ui/render/roadmap_layout.h"

#include <optional>
#include <vector>

namespace updraft {

/// What looks different in two layouts of the same plan before and after an edit; none where so
/// much does that everything is best painted anew.
std::optional<std::vector<QRectF>> difference(const RoadmapLayout& before,
                                              const RoadmapLayout& after);

} // namespace updraft
