#include "ui/pages/choose/entry.h"

#include "ui/pages/choose/initiatives_page.h"
#include "ui/pages/choose/mandate/mandate_page.h"

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
             .also = InitiativesPage::tr("tasks, projects, backlog, list, kanban board")},
            {.id = "mandate",
             .section = Section::Choose,
             .label = MandatePage::tr("Mandate"),
             .icon = Icon::flag,
             .make = makePage<MandatePage>,
             .also = MandatePage::tr("can start today, neighbours, executives, asks, authority, "
                                     "whose decision")}};
}

} // namespace updraft
