#include "ui/pages/act/entry.h"

#include "ui/pages/act/actions_page.h"
#include "ui/pages/act/metrics_page.h"

namespace updraft {

std::vector<PageEntry> actPages() {
    return {{"actions",
             Section::Act,
             ActionsPage::tr("Actions"),
             Icon::actions,
             [](Session& session) { return new ActionsPage(session); },
             [](const Plan& plan) {
                 return static_cast<int>(
                     std::count_if(plan.actions.begin(), plan.actions.end(), [](const Action& row) {
                         return row.status != ActionStatus::done;
                     }));
             },
             {table_of<Action>},
             ActionsPage::tr("to do, checklist, steps")},
            {"metrics",
             Section::Act,
             MetricsPage::tr("Metrics"),
             Icon::metrics,
             [](Session& session) { return new MetricsPage(session); },
             [](const Plan& plan) { return static_cast<int>(plan.metrics.size()); },
             {table_of<Metric>},
             MetricsPage::tr("kpi, measures, figures")}};
}

} // namespace updraft
