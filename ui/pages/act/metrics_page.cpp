#include "ui/pages/act/metrics_page.h"

namespace updraft {

MetricsPage::MetricsPage(Session& session, QWidget* parent)
    : KindPage(session,
               {table_of<Metric>,
                tr("Metrics"),
                tr("Metric"),
                {"code", "title", "unit", "direction", "baseline", "target", "owner"},
                {"owner", "direction"},
                {"owner"},
                tr("How will you know that it helped?"),
                tr("Metrics are what expected outcomes move: a figure with a unit, where it is now "
                   "and where it should be.")},
               parent) {
    fillHead();
}

} // namespace updraft
