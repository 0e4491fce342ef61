#include "ui/import/parts.h"

#include "ui/support/convert.h"
#include "ui/support/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace updraft {

namespace {

/// With room around it, so that the choices of a column stand apart.
QWidget* framed(ImportChoice* choice) {
    auto* frame = new QWidget;
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 2, space::s, 2);
    column->addWidget(choice);
    return frame;
}

int heightIn(const QWidget& table) {
    return std::max(space::control + 4, table.fontMetrics().height() + space::l);
}

} // namespace

ImportChoice::ImportChoice(const QString& name, QWidget* parent) : QComboBox(parent) {
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
}

void ImportChoice::setValue(const QVariant& value) {
    setCurrentIndex(std::max(0, findData(value)));
}

ChoiceTable::ChoiceTable(const QString& name, const QStringList& headers, QWidget* parent)
    : QTableWidget(0, static_cast<int>(headers.size()), parent) {
    setAccessibleName(name);
    setHorizontalHeaderLabels(headers);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus); // its choices take the keyboard
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    setShowGrid(false);
    setWordWrap(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (int column = 0; column < columnCount(); ++column)
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void ChoiceTable::addRow(const QStringList& words, ImportChoice* choice) {
    const int row = rowCount();
    insertRow(row);
    setRowHeight(row, heightIn(*this));
    for (int column = 0; column < words.size(); ++column) {
        auto* item = new QTableWidgetItem(words[column]);
        item->setFlags(Qt::ItemIsEnabled);
        item->setToolTip(plainTip(words[column]));
        setItem(row, column, item);
    }
    if (choice) setCellWidget(row, columnCount() - 1, framed(choice));
}

ImportChoice* ChoiceTable::choice(int row) const {
    const QWidget* frame = cellWidget(row, columnCount() - 1);
    return frame ? frame->findChild<ImportChoice*>() : nullptr;
}

void ChoiceTable::changeEvent(QEvent* event) {
    QTableWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange) return;
    for (int row = 0; row < rowCount(); ++row) setRowHeight(row, heightIn(*this));
}

} // namespace updraft
