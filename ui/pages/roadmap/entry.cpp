#include "ui/pages/roadmap/entry.h"

#include "ui/pages/roadmap/batches_page.h"
#include "ui/pages/roadmap/charters_page.h"
#include "ui/pages/roadmap/timeline_page.h"

namespace updraft {

std::vector<PageEntry> roadmapPages() {
    return {{.id = "timeline",
             .section = Section::Roadmap,
             .label = TimelinePage::tr("Timeline"),
             .icon = Icon::timeline,
             .make = makePage<TimelinePage>,
             .home = {table_of<Milestone>, table_of<Dependency>},
             .also = TimelinePage::tr("gantt, roadmap, schedule, calendar, milestones")},
            {.id = "batches",
             .section = Section::Roadmap,
             .label = BatchesPage::tr("Batches"),
             .icon = Icon::batches,
             .make = makePage<BatchesPage>,
             .count = countOf(&Plan::batches),
             .home = {table_of<Batch>},
             .makes = {{table_of<Batch>, BatchesPage::tr("New batch")}},
             .also = BatchesPage::tr("releases, waves, sprints, change board")},
            {.id = "charters",
             .section = Section::Roadmap,
             .label = ChartersPage::tr("Charters"),
             .icon = Icon::charters,
             .make = makePage<ChartersPage>,
             .count = countOf(&Plan::charters),
             .home = {table_of<Charter>, table_of<Phase>},
             .makes = {{table_of<Charter>, ChartersPage::tr("New charter")}},
             .also = ChartersPage::tr("project brief, one-pager, mandate")}};
}

} // namespace updraft
