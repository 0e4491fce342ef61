#include "ui/pages/overview/objectives_tile.h"

#include "core/edits/kinds.h"
#include "ui/render/charter_words.h"
#include "ui/support/flags/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr std::size_t most = 5;

/// "37 calls → 9 calls by 31 Dec"
QString aimOf(const Plan& plan, const Objective& row, Date today) {
    const Metric* metric = row.metric ? plan.metrics.find(*row.metric) : nullptr;
    const auto words = [&](const std::optional<double>& value) {
        return value ? figure(*value, metric ? metric->unit : std::string{}, {})
                     : QStringLiteral("?");
    };
    if (!row.baseline && !row.target) return ObjectivesTile::tr("No figures yet");
    QString aim = QStringLiteral("%1 \u2192 %2").arg(words(row.baseline), words(row.target));
    if (!row.by) return aim;
    return ObjectivesTile::tr("%1 by %2").arg(aim, shortDate(*row.by, year_month_day(today).year));
}

} // namespace

ObjectivesTile::ObjectivesTile(Session& session, QWidget* parent)
    : Tile(session, tr("Objectives"), table_of<Objective>, parent) {}

void ObjectivesTile::fill(QVBoxLayout& column) {
    const Plan& plan = session().plan();
    const std::vector<Uuid> all = find_kind(table_of<Objective>)->all(plan);
    setAside(all.empty() ? QString() : tr("%1 in all").arg(all.size()));
    if (all.empty())
        return addNothing(column, tr("What shall be better for customers, and by when?"),
                          tr("Set an objective"), table_of<Objective>);
    for (std::size_t i = 0; i < all.size() && i < most; ++i) {
        const Objective& row = *plan.objectives.find({all[i]});
        auto* line = new QHBoxLayout;
        line->setSpacing(space::s);
        QLabel* title = sentenceLabel(qt(row.title), this, QPalette::WindowText);
        line->addWidget(title, 1);
        line->addWidget(link(qt(row.code), Selection::of(row.id),
                             tr("%1, %2").arg(qt(row.code), qt(row.title))),
                        0, Qt::AlignTop);
        column.addLayout(line);
        column.addWidget(label(aimOf(plan, row, session().today()), this, type::small,
                               QFont::Normal, ink::faint));
        column.addSpacing(space::xs);
    }
    column.addStretch();
}

} // namespace updraft
