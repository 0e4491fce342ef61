#include "ui/pages/act/actions_page.h"

#include "core/edits/verbs.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

namespace updraft {

namespace {

/// Was due before today and is not done.
bool late(const Action& action, Date today) {
    return action.status != ActionStatus::done && action.due && *action.due < today;
}

/// The person who leads the plan: whose actions are "mine".
std::optional<Id<Person>> leaderOf(const Plan& plan) {
    for (const Person& person : plan.people)
        if (person.name == plan.about().leader) return person.id;
    return std::nullopt;
}

} // namespace

ActionsPage::ActionsPage(Session& session, QWidget* parent)
    : KindPage(session,
               {table_of<Action>,
                tr("Actions"),
                tr("Action"),
                {"code", "title", "status", "owner", "due", "initiative", "done_means"},
                {"owner", "initiative", "status"},
                {"owner", "initiative", "status"},
                tr("What is done this week, and by whom?"),
                tr("Actions are the small steps of initiatives, each with an owner, a day and what "
                   "done means. Space ticks them.")},
               parent) {
    table().setToggle([this](const std::vector<Uuid>& ids) { tick(ids); });
    table().setLate([this](Uuid id, const KindField& field) {
        const auto* row = this->session().find(Id<Action>{id});
        return field.name == "due" && row && late(*row, this->session().today());
    });
    addSwitches();
    fillHead();
}

void ActionsPage::addSwitches() {
    bar().addSwitch("mine", tr("Mine"), [this]() -> KindFilterModel::Test {
        const auto me = leaderOf(session().plan());
        return [me](const Plan& plan, Uuid id) {
            const auto* row = plan.actions.find({id});
            return row && me && row->owner == me;
        };
    });
    bar().addSwitch("open", tr("Open"), []() -> KindFilterModel::Test {
        return [](const Plan& plan, Uuid id) {
            const auto* row = plan.actions.find({id});
            return row && row->status != ActionStatus::done;
        };
    });
    bar().addSwitch("late", tr("Late"), [this]() -> KindFilterModel::Test {
        return [today = session().today()](const Plan& plan, Uuid id) {
            const auto* row = plan.actions.find({id});
            return row && late(*row, today);
        };
    });
}

/// All of them done; where all are already, all open again.
void ActionsPage::tick(const std::vector<Uuid>& ids) {
    const bool all = std::ranges::all_of(ids, [&](Uuid id) {
        const auto* row = session().find(Id<Action>{id});
        return row && row->status == ActionStatus::done;
    });
    session().edit(verb::set, [&](Edit& edit) {
        for (const Uuid id : ids) {
            edit.about(id);
            edit.change(Id<Action>{id}, [&](Action& row) {
                row.status = all ? ActionStatus::open : ActionStatus::done;
            });
        }
    });
}

QString ActionsPage::also() const {
    int open = 0;
    int overdue = 0;
    for (const Action& row : session().plan().actions) {
        if (row.status != ActionStatus::done) ++open;
        if (late(row, session().today())) ++overdue;
    }
    const QString text = tr("%1 open").arg(open);
    return overdue > 0 ? tr("%1 · %2 late").arg(text).arg(overdue) : text;
}

} // namespace updraft
