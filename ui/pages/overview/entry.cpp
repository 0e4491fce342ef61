#include "ui/pages/overview/entry.h"

#include "ui/pages/overview/overview_page.h"

namespace updraft {

std::vector<PageEntry> overviewPages() {
    return {{.id = "overview",
             .section = Section::Overview,
             .label = OverviewPage::tr("Overview"),
             .icon = Icon::overview,
             .make = makePage<OverviewPage>,
             .also = OverviewPage::tr("home, dashboard, status, what next, path")}};
}

} // namespace updraft
