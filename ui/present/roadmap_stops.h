#pragma once

#include "ui/render/roadmap_layout.h"
#include "ui/session/selection.h"

#include <QString>

#include <vector>

namespace updraft {

/// Where one stops when walking through a roadmap before a room.
struct RoadmapStop {
    QString title; ///< "Batch B-2, A clear first bill"
    Selection selection;
};

/// The whole plan, then each batch by its start, then each broken dependency.
std::vector<RoadmapStop> stopsOf(const Plan& plan, const RoadmapLayout& picture);

} // namespace updraft
