#pragma once

#include "ui/pages/page.h"

namespace updraft {

std::vector<PageEntry> listenPages();

} // namespace updraft
