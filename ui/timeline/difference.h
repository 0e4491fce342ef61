#pragma once

#include "ui/render/roadmap_painter.h"

#include <optional>
#include <vector>

namespace updraft {

/// What looks different in two layouts of the same plan before and after an edit; none where so
/// much does that everything is best painted anew.
std::optional<std::vector<QRectF>> difference(const RoadmapLayout& before,
                                              const RoadmapLayout& after);

/// The same for what is marked in one layout.
std::optional<std::vector<QRectF>> difference(const RoadmapMarks& before, const RoadmapMarks& after,
                                              const RoadmapLayout& picture);

} // namespace updraft
