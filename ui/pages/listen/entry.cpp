#include "ui/pages/listen/entry.h"

namespace updraft {

std::vector<PageEntry> listenPages() {
    std::vector<PageEntry> pages;
    return pages;
}

} // namespace updraft
