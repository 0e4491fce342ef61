#pragma once

#include "ui/pages/page.h"

namespace updraft {

/// The pages of the section Choose.
std::vector<PageEntry> choosePages();

} // namespace updraft
