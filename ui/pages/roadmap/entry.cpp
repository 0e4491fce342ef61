#include "ui/pages/roadmap/entry.h"

#include "ui/pages/roadmap/batches_page.h"
#include "ui/pages/roadmap/charters_page.h"
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
    timeline.also = TimelinePage::tr("gantt, roadmap, schedule, calendar, milestones");
    pages.push_back(std::move(timeline));

    PageEntry batches;
    batches.id = "batches";
    batches.section = Section::Roadmap;
    batches.label = BatchesPage::tr("Batches");
    batches.icon = Icon::batches;
    batches.make = [](Session& session) { return new BatchesPage(session); };
    batches.count = [](const Plan& plan) { return static_cast<int>(plan.batches.size()); };
    batches.home = {table_of<Batch>};
    batches.also = BatchesPage::tr("releases, waves, sprints, change board");
    pages.push_back(std::move(batches));

    PageEntry charters;
    charters.id = "charters";
    charters.section = Section::Roadmap;
    charters.label = ChartersPage::tr("Charters");
    charters.icon = Icon::charters;
    charters.make = [](Session& session) { return new ChartersPage(session); };
    charters.count = [](const Plan& plan) { return static_cast<int>(plan.charters.size()); };
    charters.home = {table_of<Charter>, table_of<Phase>};
    charters.also = ChartersPage::tr("project brief, one-pager, mandate");
    pages.push_back(std::move(charters));
    return pages;
}

} // namespace updraft
