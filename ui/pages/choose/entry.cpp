#include "ui/pages/choose/entry.h"

#include "core/model/plan.h"
#include "ui/pages/choose/board/board_page.h"
#include "ui/pages/choose/initiatives_page.h"
#include "ui/pages/choose/mandate/mandate_page.h"
#include "ui/pages/choose/prioritise/prioritise_page.h"
#include "ui/pages/choose/ranking/ranking_page.h"

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
            {.id = "prioritise",
             .section = Section::Choose,
             .label = PrioritisePage::tr("Prioritise"),
             .icon = Icon::prioritise,
             .make = makePage<PrioritisePage>,
             .home = {table_of<Criterion>, table_of<Score>},
             .makes = {{table_of<Criterion>, PrioritisePage::tr("New criterion")}},
             .also = PrioritisePage::tr("matrix, value, effort, ease, scores, weights, criteria, "
                                        "quick wins, sensitivity, ranking, cost and benefit")},
            {.id = "ranking",
             .section = Section::Choose,
             .label = RankingPage::tr("Ranking"),
             .icon = Icon::ranking,
             .make = makePage<RankingPage>,
             .count = countOf(&Plan::sessions),
             .home = {table_of<RankingSession>, table_of<Ballot>},
             .makes = {{table_of<RankingSession>, RankingPage::tr("New ranking session")}},
             .also = RankingPage::tr("workshop, vote, ballots, stakeholders, Borda, Schulze, "
                                     "dots, buy-in, feasibility")},
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
                                         "committee, what comes off")},
            {.id = "mandate",
             .section = Section::Choose,
             .label = MandatePage::tr("Mandate"),
             .icon = Icon::flag,
             .make = makePage<MandatePage>,
             .also = MandatePage::tr("can start today, neighbours, executives, asks, authority, "
                                     "whose decision")}};
}

} // namespace updraft
