#include "ui/pages/listen/journeys/pain_list.h"

#include "core/edits/kinds.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

#include <QVBoxLayout>

#include <algorithm>

namespace updraft {

PainList::PainList(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      table_(new KindTableView(session, *find_kind(table_of<PainPoint>),
                               QStringLiteral("pain-points"),
                               {"code", "kind", "text", "severity", "step"}, this)),
      bar_(new FilterBar(table_->filter(), {"kind", "severity", "step"}, this)) {
    bar_->addSwitch("nowhere", tr("At no step"), [] {
        return [](const Plan& plan, Uuid id) {
            const auto* row = plan.pain_points.find({id});
            return row && !row->step;
        };
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(table_, 1);
    setFocusProxy(table_);
}

void PainList::show(const Selection& pains) {
    const auto hidden = [this](Uuid id) { return !table_->filter().indexOf(id).isValid(); };
    if (std::ranges::any_of(pains.ids, hidden)) table_->filter().clear();
    session_.select(pains);
    table_->pick(pains.ids);
}

QString PainList::sentence() const {
    const auto& pains = session_.plan().pain_points;
    const auto nowhere =
        std::ranges::count_if(pains, [](const PainPoint& row) { return !row.step; });
    QString text = tr("%n pain point(s) and gains", nullptr, static_cast<int>(pains.size()));
    if (nowhere > 0) text = tr("%1, %2 at no step").arg(text).arg(nowhere);
    return text;
}

} // namespace updraft
