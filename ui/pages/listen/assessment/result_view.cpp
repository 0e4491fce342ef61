#include "ui/pages/listen/assessment/result_view.h"

#include "ui/pages/chart_view.h"
#include "ui/render/assessment/result_charts.h"
#include "ui/support/flags/labels.h"
#include "ui/support/flags/plain_table.h"
#include "ui/support/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace updraft {

namespace {

/// A heading over as many lines as the window has it take.
QLabel* heading(const QString& text, int px, QWidget* parent,
                QPalette::ColorRole role = QPalette::WindowText) {
    QLabel* made = label(text, parent, px, QFont::DemiBold, role);
    made->setWordWrap(true);
    return made;
}

constexpr int radarHeight = 300;
constexpr int widest = 1040; // lines that are longer are hard to read

QWidget* chart(ChartView::Lay lay, const QString& name, QWidget* parent) {
    auto* view = new ChartView(std::move(lay), parent);
    view->setAccessibleName(name);
    return view;
}

/// All rows in sight: it scrolls with the page.
void fit(QTableWidget& table) {
    int height = table.horizontalHeader()->sizeHint().height() + 2;
    for (int row = 0; row < table.rowCount(); ++row) height += table.rowHeight(row);
    table.setFixedHeight(height);
    table.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

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
    line->addWidget(heading(content_.verdict, type::heading, box, ink::accent), 1,
                    Qt::AlignBaseline);
    column->addLayout(line);
    column->addWidget(sentenceLabel(content_.meaning, box, QPalette::WindowText));
    if (content_.level)
        column->addWidget(
            chart([level = *content_.level](double width) { return layoutLevels(level, width); },
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
            row->addWidget(chart(
                               [content = content_](double width) {
                                   return layoutRadar(content, {width, radarHeight});
                               },
                               tr("Radar. %1").arg(table), parent),
                           1);
        column.addLayout(row);
    }
    column.addSpacing(space::m);
    column.addWidget(
        chart([content = content_](double width) { return layoutBars(content, width); },
              tr("Bars. %1").arg(table), parent));
}

void ResultView::addSection(QBoxLayout& column, const ResultSection& section,
                            QWidget* parent) const {
    column.addSpacing(space::l);
    column.addWidget(heading(section.heading, type::lead, parent));
    if (!section.lead.isEmpty()) column.addWidget(sentenceLabel(section.lead, parent));
    for (const ResultPoint& point : section.points) {
        QLabel* strong = heading(point.strong, type::body, parent);
        strong->setContentsMargins(0, space::xs, 0, 0);
        column.addWidget(strong);
        column.addWidget(sentenceLabel(point.text, parent));
    }
}

void ResultView::addTable(QBoxLayout& column, const ResultTable& table, QWidget* parent) const {
    column.addSpacing(space::l);
    column.addWidget(heading(table.heading, type::lead, parent));
    auto* view = new QTableWidget(static_cast<int>(table.rows.size()),
                                  static_cast<int>(table.heads.size()), parent);
    view->setAccessibleName(table.heading);
    view->setHorizontalHeaderLabels(table.heads);
    makePlain(*view);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int row = 0; row < view->rowCount(); ++row)
        for (int at = 0; at < view->columnCount(); ++at) {
            auto* cell = new QTableWidgetItem(table.rows[static_cast<std::size_t>(row)][at]);
            if (at > 0) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            view->setItem(row, at, cell);
        }
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int at = 0; at < view->columnCount(); ++at)
        view->horizontalHeaderItem(at)->setTextAlignment((at > 0 ? Qt::AlignRight : Qt::AlignLeft) |
                                                         Qt::AlignVCenter);
    fit(*view);
    column.addWidget(view);
}

} // namespace updraft
