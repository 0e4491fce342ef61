#pragma once

#include "ui/pages/page.h"

namespace updraft {

/// The pages of the section Act.
std::vector<PageEntry> actPages();

} // namespace updraft
