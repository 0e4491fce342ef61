#include "ui/pages/listen/assessment/result_view.h"

#include "ui/pages/result_parts.h"
#include "ui/render/assessment/result_charts.h"
#include "ui/support/flags/labels.h"
#include "ui/support/style.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace updraft {

namespace {

constexpr int radarHeight = 300;
constexpr int widest = 1040; // lines that are longer are hard to read

} // namespace

ResultView::ResultView(QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Result"));
}

void ResultView::show(const ResultContent& content) {
    content_ = content;
    const int place = verticalScrollBar()->value();
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    page->setMaximumWidth(widest);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->setSpacing(space::s);
    addCharts(*column, page);
    for (const ResultSection& section : content_.sections) addSection(*column, section, page);
    for (const ResultTable& table : content_.tables) addTable(*column, table, page);
    column->addStretch(1);
    setWidget(page);
    verticalScrollBar()->setValue(place);
}

QWidget* ResultView::verdict(QWidget* parent) const {
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(label(content_.figure, box, type::display, QFont::DemiBold), 0,
                    Qt::AlignBaseline);
    line->addWidget(resultHeading(content_.verdict, type::heading, box, ink::accent), 1,
                    Qt::AlignBaseline);
    column->addLayout(line);
    column->addWidget(sentenceLabel(content_.meaning, box, QPalette::WindowText));
    if (content_.level)
        column->addWidget(resultChart(
            [level = *content_.level](double width) { return layoutLevels(level, width); },
            tr("%1, of: %2")
                .arg(content_.verdict, content_.level->names.join(QStringLiteral(", "))),
            box));
    for (const QString& note : content_.notes) column->addWidget(sentenceLabel(note, box));
    column->addStretch(1);
    return box;
}

void ResultView::addCharts(QBoxLayout& column, QWidget* parent) const {
    const QString table = tr("As figures in the table below");
    if (!content_.answered) {
        column.addWidget(sentenceLabel(
            tr("Nobody has answered this in the round yet. Choose “Answer” to begin."), parent));
    } else {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::xl);
        row->addWidget(verdict(parent), 1);
        if (content_.radar)
            row->addWidget(resultChart(
                               [content = content_](double width) {
                                   return layoutRadar(content, {width, radarHeight});
                               },
                               tr("Radar. %1").arg(table), parent),
                           1);
        column.addLayout(row);
    }
    column.addSpacing(space::m);
    column.addWidget(
        resultChart([content = content_](double width) { return layoutBars(content, width); },
                    tr("Bars. %1").arg(table), parent));
}

void ResultView::addSection(QBoxLayout& column, const ResultSection& section,
                            QWidget* parent) const {
    column.addSpacing(space::l);
    column.addWidget(resultHeading(section.heading, type::lead, parent));
    if (!section.lead.isEmpty()) column.addWidget(sentenceLabel(section.lead, parent));
    for (const ResultPoint& point : section.points) {
        QLabel* strong = resultHeading(point.strong, type::body, parent);
        strong->setContentsMargins(0, space::xs, 0, 0);
        column.addWidget(strong);
        column.addWidget(sentenceLabel(point.text, parent));
    }
}

void ResultView::addTable(QBoxLayout& column, const ResultTable& table, QWidget* parent) const {
    column.addSpacing(space::l);
    column.addWidget(resultHeading(table.heading, type::lead, parent));
    QList<bool> figures(table.heads.size(), true);
    figures.front() = false;
    addReadTable(column, {table.heading, table.heads, figures, table.rows}, parent);
}

} // namespace updraft
