#include "ui/pages/overview/actions_tile.h"

#include "core/edits/verbs.h"
#include "ui/support/convert.h"
#include "ui/support/flags/labels.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr std::size_t most = 8;

Date endOfWeek(Date today) {
    constexpr int sunday = 6;
    return today + (sunday - weekday(today));
}

/// Late ones and those of this week, by day; what is done comes last.
std::vector<const Action*> ofThisWeek(const Plan& plan, Date today) {
    const Date monday = today - weekday(today);
    std::vector<const Action*> found;
    for (const Action& row : plan.actions) {
        if (!row.due || *row.due > endOfWeek(today)) continue;
        if (row.status == ActionStatus::done && *row.due < monday) continue;
        found.push_back(&row);
    }
    std::ranges::stable_sort(found, {}, [](const Action* row) {
        return std::pair{row->status == ActionStatus::done, *row->due};
    });
    return found;
}

} // namespace

ActionsTile::ActionsTile(Session& session, QWidget* parent)
    : Tile(session, tr("This week’s actions"), table_of<Action>, parent) {}

void ActionsTile::fill(QVBoxLayout& column) {
    const auto all = ofThisWeek(session().plan(), session().today());
    const auto done = std::ranges::count_if(
        all, [](const Action* row) { return row->status == ActionStatus::done; });
    setAside(
        all.empty()
            ? QString()
            : tr("%1 to do, %2 done").arg(static_cast<qlonglong>(all.size()) - done).arg(done));
    if (all.empty())
        return addNothing(column, tr("Nothing is due this week."), tr("Plan an action"),
                          table_of<Action>);
    for (std::size_t i = 0; i < all.size() && i < most; ++i) {
        const Action& action = *all[i];
        const bool ticked = action.status == ActionStatus::done;
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s);
        auto* box = new QCheckBox(this);
        box->setChecked(ticked);
        box->setEnabled(session().canWrite());
        box->setAccessibleName(qt(action.title));
        connect(box, &QCheckBox::clicked, this, [this, id = action.id](bool on) {
            session().edit(verb::set, [&](Edit& edit) {
                edit.about(id.uuid);
                edit.change(id, [&](Action& changed) {
                    changed.status = on ? ActionStatus::done : ActionStatus::open;
                });
            });
        });
        row->addWidget(box);
        row->addWidget(
            sentenceLabel(qt(action.title), this, ticked ? ink::faint : QPalette::WindowText), 1);
        row->addWidget(link(qt(action.code), Selection::of(action.id),
                            tr("%1, %2").arg(qt(action.code), qt(action.title))));
        const bool late = !ticked && *action.due < session().today();
        const int year = year_month_day(session().today()).year;
        const QString day = shortDate(*action.due, year);
        row->addWidget(label(late ? tr("%1, late").arg(day) : day, this, type::small, QFont::Normal,
                             late ? ink::red : ink::faint));
        column.addLayout(row);
    }
    column.addStretch();
}

} // namespace updraft
