#include "ui/pages/result_parts.h"

#include "ui/support/flags/labels.h"
#include "ui/support/flags/plain_table.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableWidget>

namespace updraft {

namespace {

constexpr int mostRows = 20; // of a table that scrolls with the page; longer ones scroll themselves

void fit(QTableWidget& table) {
    int height = table.horizontalHeader()->sizeHint().height() + 2;
    for (int row = 0; row < std::min(table.rowCount(), mostRows); ++row)
        height += table.rowHeight(row);
    table.setFixedHeight(height);
    if (table.rowCount() <= mostRows) table.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

} // namespace

QLabel* resultHeading(const QString& text, int px, QWidget* parent, QPalette::ColorRole role) {
    QLabel* made = label(text, parent, px, QFont::DemiBold, role);
    made->setWordWrap(true);
    return made;
}

ChartView* resultChart(ChartView::Lay lay, const QString& name, QWidget* parent) {
    auto* view = new ChartView(std::move(lay), parent);
    view->setAccessibleName(name);
    return view;
}

void addReadTable(QBoxLayout& column, const ReadTable& table, QWidget* parent) {
    auto* view = new QTableWidget(static_cast<int>(table.rows.size()),
                                  static_cast<int>(table.heads.size()), parent);
    view->setAccessibleName(table.name);
    view->setHorizontalHeaderLabels(table.heads);
    makePlain(*view);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (int row = 0; row < view->rowCount(); ++row)
        for (int at = 0; at < view->columnCount(); ++at) {
            auto* cell = new QTableWidgetItem(table.rows[static_cast<std::size_t>(row)][at]);
            if (table.figures[at]) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            view->setItem(row, at, cell);
        }
    view->horizontalHeader()->setResizeContentsPrecision(mostRows);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    const auto words = static_cast<int>(table.figures.lastIndexOf(false));
    view->horizontalHeader()->setSectionResizeMode(words, QHeaderView::Stretch);
    for (int at = 0; at < view->columnCount(); ++at)
        view->horizontalHeaderItem(at)->setTextAlignment(
            (table.figures[at] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    fit(*view);
    column.addWidget(view);
}

} // namespace updraft
