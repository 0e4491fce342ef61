#include "ui/pages/roadmap/entry.h"

#include "ui/pages/roadmap/timeline_page.h"

namespace updraft {

std::vector<PageEntry> roadmapPages() {
    std::vector<PageEntry> pages;
    PageEntry timeline;
    timeline.id = "timeline";
    timeline.section = Section::Roadmap;
    timeline.label = TimelinePage::tr("Timeline");
    timeline.icon = Icon::timeline;
    timeline.make = [](Session& session) { return new TimelinePage(session); };
    timeline.home = {table_of<Milestone>, table_of<Dependency>};
    pages.push_back(std::move(timeline));
    return pages;
}

} // namespace updraft
