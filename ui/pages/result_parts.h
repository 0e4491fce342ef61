#pragma once

#include "ui/pages/chart_view.h"

#include <QPalette>
#include <QStringList>

class QBoxLayout;
class QLabel;

namespace updraft {

// What pages that show a result put below one another.

/// Over several lines where it must.
QLabel* resultHeading(const QString& text, int px, QWidget* parent,
                      QPalette::ColorRole role = QPalette::WindowText);
ChartView* resultChart(ChartView::Lay lay, const QString& name, QWidget* parent);

/// A table to be read, as high as its rows; a very long one scrolls by itself.
struct ReadTable {
    QString name;
    QStringList heads;
    QList<bool> figures; ///< Of each column: whether it is of figures.
    std::vector<QStringList> rows;
};
void addReadTable(QBoxLayout& column, const ReadTable& table, QWidget* parent);

} // namespace updraft
