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
    const auto count = [](auto table) {
        return [table](const Plan& plan) { return static_cast<int>((plan.*table).size()); };
    };
    return {
        {"people",
         Section::Plan,
         KindPage::tr("People"),
         Icon::people,
         [](Session& session) { return new PlainKindPage(session, peopleSetup()); },
         count(&Plan::people),
         {table_of<Person>},
         KindPage::tr("staff, resources, owners, users")},
        {"teams",
         Section::Plan,
         KindPage::tr("Teams"),
         Icon::group,
         [](Session& session) { return new PlainKindPage(session, teamsSetup()); },
         count(&Plan::teams),
         {table_of<Team>},
         KindPage::tr("groups, departments, capacity")},
        {"settings",
         Section::Plan,
         SettingsPage::tr("Plan settings"),
         Icon::settings,
         [](Session& session) { return new SettingsPage(session); },
         {},
         {table_of<Basics>, table_of<Domain>, table_of<Channel>},
         SettingsPage::tr(
             "preferences, options, domains, swimlanes, channels, holidays, currency")},
        {"activity",
         Section::Plan,
         ActivityPage::tr("Activity"),
         Icon::history,
         [](Session& session) { return new ActivityPage(session); },
         {},
         {"versions", "backups"},
         ActivityPage::tr("history, log, versions, backups")},
    };
}

} // namespace updraft
