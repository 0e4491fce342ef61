#include "ui/pages/plan/entry.h"

#include "ui/pages/kind_page.h"
#include "ui/pages/plan/activity_page.h"
#include "ui/pages/plan/settings_page.h"

namespace updraft {

namespace {

/// A page that is nothing but the table of its kind.
class PlainKindPage : public KindPage {
  public:
    PlainKindPage(Session& session, Setup setup) : KindPage(session, std::move(setup)) {
        fillHead();
    }
};

KindPage::Setup peopleSetup() {
    return {
        table_of<Person>,
        KindPage::tr("People"),
        KindPage::tr("Person"),
        {"name", "role", "department", "email", "days_a_week"},
        {},
        {"department"},
        KindPage::tr("Who works on the plan?"),
        KindPage::tr("People own initiatives and actions, belong to teams, and sign charters.")};
}

KindPage::Setup teamsSetup() {
    return {table_of<Team>,
            KindPage::tr("Teams"),
            KindPage::tr("Team"),
            {"name", "capacity", "members"},
            {},
            {},
            KindPage::tr("Who does the work together?"),
            KindPage::tr("Initiatives need people of teams; the roadmap shows where a team is "
                         "needed for more people than it has.")};
}

} // namespace

std::vector<PageEntry> planPages() {
    return {{.id = "people",
             .section = Section::Plan,
             .label = KindPage::tr("People"),
             .icon = Icon::people,
             .make = [](Session& session) { return new PlainKindPage(session, peopleSetup()); },
             .count = countOf(&Plan::people),
             .home = {table_of<Person>},
             .makes = {{table_of<Person>, KindPage::tr("New person")}},
             .also = KindPage::tr("staff, resources, owners, users")},
            {.id = "teams",
             .section = Section::Plan,
             .label = KindPage::tr("Teams"),
             .icon = Icon::group,
             .make = [](Session& session) { return new PlainKindPage(session, teamsSetup()); },
             .count = countOf(&Plan::teams),
             .home = {table_of<Team>},
             .makes = {{table_of<Team>, KindPage::tr("New team")}},
             .also = KindPage::tr("groups, departments, capacity")},
            {.id = "settings",
             .section = Section::Plan,
             .label = SettingsPage::tr("Plan settings"),
             .icon = Icon::settings,
             .make = makePage<SettingsPage>,
             .home = {table_of<Basics>, table_of<Domain>, table_of<Channel>},
             .also = SettingsPage::tr(
                 "preferences, options, domains, swimlanes, channels, holidays, currency")},
            {.id = "activity",
             .section = Section::Plan,
             .label = ActivityPage::tr("Activity"),
             .icon = Icon::history,
             .make = makePage<ActivityPage>,
             .home = {"versions", "backups"},
             .also = ActivityPage::tr("history, log, versions, backups")}};
}

} // namespace updraft
