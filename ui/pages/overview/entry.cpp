#include "ui/pages/overview/entry.h"

#include "ui/pages/overview/overview_page.h"

namespace updraft {

std::vector<PageEntry> overviewPages() {
    PageEntry entry;
    entry.id = "overview";
    entry.section = Section::Overview;
    entry.label = OverviewPage::tr("Overview");
    entry.icon = Icon::overview;
    entry.make = [](Session& session) { return new OverviewPage(session); };
    entry.also = OverviewPage::tr("home, dashboard, status, what next, path");
    return {std::move(entry)};
}

} // namespace updraft
