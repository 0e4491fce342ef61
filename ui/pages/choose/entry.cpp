#include "ui/pages/choose/entry.h"

#include "ui/pages/choose/initiatives_page.h"

namespace updraft {

std::vector<PageEntry> choosePages() {
    return {{.id = "initiatives",
             .section = Section::Choose,
             .label = InitiativesPage::tr("Initiatives"),
             .icon = Icon::initiatives,
             .make = makePage<InitiativesPage>,
             .count = countOf(&Plan::initiatives),
             .home = {table_of<Initiative>},
             .makes = {{table_of<Initiative>, InitiativesPage::tr("New initiative")}},
             .also = InitiativesPage::tr("tasks, projects, backlog, list, kanban board")}};
}

} // namespace updraft
