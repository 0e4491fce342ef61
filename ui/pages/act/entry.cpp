#include "ui/pages/act/entry.h"

#include "ui/pages/act/actions_page.h"
#include "ui/pages/act/metrics_page.h"

namespace updraft {

namespace {

int actionsOpen(const Plan& plan) {
    return static_cast<int>(std::ranges::count_if(
        plan.actions, [](const Action& row) { return row.status != ActionStatus::done; }));
}

} // namespace

std::vector<PageEntry> actPages() {
    return {{.id = "actions",
             .section = Section::Act,
             .label = ActionsPage::tr("Actions"),
             .icon = Icon::actions,
             .make = makePage<ActionsPage>,
             .count = actionsOpen,
             .home = {table_of<Action>},
             .makes = {{table_of<Action>, ActionsPage::tr("New action")}},
             .also = ActionsPage::tr("to do, checklist, steps")},
            {.id = "metrics",
             .section = Section::Act,
             .label = MetricsPage::tr("Metrics"),
             .icon = Icon::metrics,
             .make = makePage<MetricsPage>,
             .count = countOf(&Plan::metrics),
             .home = {table_of<Metric>},
             .makes = {{table_of<Metric>, MetricsPage::tr("New metric")}},
             .also = MetricsPage::tr("kpi, measures, figures")}};
}

} // namespace updraft
