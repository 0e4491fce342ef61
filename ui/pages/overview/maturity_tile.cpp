#include "ui/pages/overview/maturity_tile.h"

#include "ui/pages/chart_view.h"
#include "ui/render/assessment/result_charts.h"
#include "ui/support/flags/labels.h"

#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr double radarHeight = 210;

/// The index and the level.
QHBoxLayout* verdict(const ResultContent& content, QWidget* parent) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(label(content.figure, parent, type::display, QFont::DemiBold), 0,
                   Qt::AlignBaseline);
    row->addWidget(label(content.verdict, parent, type::lead, QFont::DemiBold, ink::accent), 1,
                   Qt::AlignBaseline);
    return row;
}

QString spoken(const ResultContent& content) {
    QStringList parts;
    for (const ResultBar& bar : content.bars)
        parts << QStringLiteral("%1 %2").arg(bar.name, bar.value);
    return parts.join(QStringLiteral(", "));
}

} // namespace

MaturityTile::MaturityTile(Session& session, QWidget* parent)
    : Tile(session, tr("Maturity"), table_of<Round>, parent) {}

void MaturityTile::fill(QVBoxLayout& column) {
    const ResultContent content = resultContent(session().plan(), Instrument::maturity);
    setAside(content.answered ? content.nowLabel : QString());
    if (!content.level)
        return addNothing(column, tr("How far has the organisation come, and what holds it back?"),
                          tr("Begin an assessment"), table_of<Round>);
    column.addLayout(verdict(content, this));
    auto* radar = new ChartView(
        [content](double width) {
            return layoutRadar(content, {width, radarHeight});
        },
        this);
    radar->setAccessibleName(tr("Radar: %1").arg(spoken(content)));
    column.addWidget(radar);
    auto* levels = new ChartView(
        [level = *content.level](double width) { return layoutLevels(level, width); }, this);
    levels->setAccessibleName(
        tr("Level %1 of five: %2").arg(content.level->shown).arg(content.verdict));
    column.addWidget(levels);
    if (!content.notes.isEmpty()) column.addWidget(sentenceLabel(content.notes.front(), this));
    column.addStretch();
}

} // namespace updraft
