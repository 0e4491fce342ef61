#pragma once

#include "ui/pages/page.h"

namespace updraft {

/// The pages of the section Roadmap, in the order of the rail.
std::vector<PageEntry> roadmapPages();

} // namespace updraft
