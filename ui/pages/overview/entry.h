#pragma once

#include "ui/pages/page.h"

namespace updraft {

/// The one page of the section Overview.
std::vector<PageEntry> overviewPages();

} // namespace updraft
