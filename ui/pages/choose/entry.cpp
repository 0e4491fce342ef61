#include "ui/pages/choose/entry.h"

#include "ui/pages/choose/initiatives_page.h"

namespace updraft {

std::vector<PageEntry> choosePages() {
    return {{"initiatives",
             Section::Choose,
             InitiativesPage::tr("Initiatives"),
             Icon::initiatives,
             [](Session& session) { return new InitiativesPage(session); },
             [](const Plan& plan) { return static_cast<int>(plan.initiatives.size()); },
             {table_of<Initiative>},
             InitiativesPage::tr("tasks, projects, backlog, list, kanban board")}};
}

} // namespace updraft
