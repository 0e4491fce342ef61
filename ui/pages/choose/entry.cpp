#include "ui/pages/choose/entry.h"

#include "ui/pages/choose/initiatives_page.h"
#include "ui/pages/choose/prioritise/prioritise_page.h"

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
            {.id = "prioritise",
             .section = Section::Choose,
             .label = PrioritisePage::tr("Prioritise"),
             .icon = Icon::prioritise,
             .make = makePage<PrioritisePage>,
             .home = {table_of<Criterion>, table_of<Score>},
             .makes = {{table_of<Criterion>, PrioritisePage::tr("New criterion")}},
             .also = PrioritisePage::tr("matrix, value, effort, ease, scores, weights, criteria, "
                                        "quick wins, sensitivity, ranking, cost and benefit")}};
}

} // namespace updraft
