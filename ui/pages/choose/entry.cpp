#include "ui/pages/choose/entry.h"

#include "core/model/plan.h"
#include "ui/pages/choose/board/board_page.h"
#include "ui/pages/choose/initiatives_page.h"

namespace updraft {

namespace {

std::optional<int> openRequests(const Plan& plan) {
    return static_cast<int>(
        std::ranges::count_if(plan.requests, [](const Request& row) { return !row.decision; }));
}

} // namespace

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
            {.id = "change-board",
             .section = Section::Choose,
             .label = ChangeBoardPage::tr("Change board"),
             .icon = Icon::changeBoard,
             .make = makePage<ChangeBoardPage>,
             .count = openRequests,
             .home = {table_of<Request>, table_of<Meeting>},
             .makes = {{table_of<Request>, ChangeBoardPage::tr("New request to the change board")},
                       {table_of<Meeting>, ChangeBoardPage::tr("Plan the next board")}},
             .also = ChangeBoardPage::tr("requests, decisions, change requests, minutes, meetings, "
                                         "committee, what comes off")}};
}

} // namespace updraft
