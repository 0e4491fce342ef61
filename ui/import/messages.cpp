#include "ui/import/messages.h"

#include "ui/support/convert.h"
#include "ui/support/theme.h"
#include "ui/words/sentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace updraft {

void ImportMessageModel::setImport(std::shared_ptr<const ImportPlan> import) {
    beginResetModel();
    import_ = std::move(import);
    endResetModel();
}

int ImportMessageModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || !import_) return 0;
    return static_cast<int>(import_->skipped.size() + import_->notes.size());
}

int ImportMessageModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

bool ImportMessageModel::skipped(int row) const {
    return row < static_cast<int>(import_->skipped.size());
}

const ImportMessage& ImportMessageModel::at(int row) const {
    const auto place = static_cast<std::size_t>(row);
    return skipped(row) ? import_->skipped[place] : import_->notes[place - import_->skipped.size()];
}

QVariant ImportMessageModel::data(const QModelIndex& index, int role) const {
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column == Column::Row ? Qt::AlignTrailing : Qt::AlignLeading));
    const bool words = role == Qt::DisplayRole;
    if (!words && (role != Qt::ToolTipRole || column != Column::What)) return {};
    switch (column) {
    case Column::Row:
        return QString::number(at(index.row()).row);
    case Column::Kind:
        return skipped(index.row()) ? tr("Skipped") : tr("Note");
    case Column::What:
        return words ? sentence(at(index.row())) : plainTip(sentence(at(index.row())));
    }
    return {};
}

QVariant ImportMessageModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column == Column::Row ? Qt::AlignTrailing : Qt::AlignLeading));
    if (role != Qt::DisplayRole) return {};
    switch (column) {
    case Column::Row:
        return tr("Row");
    case Column::Kind:
        return QString();
    case Column::What:
        return tr("What is the matter");
    }
    return {};
}

ImportMessages::ImportMessages(QWidget* parent)
    : QTableView(parent), model_(new ImportMessageModel(this)) {
    constexpr int rowWidth = 72;
    constexpr int kindWidth = 84;
    setAccessibleName(tr("Rows that are skipped, and notes"));
    setModel(model_);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(std::max(28, fontMetrics().height() + 10));
    setColumnWidth(0, rowWidth);
    setColumnWidth(1, kindWidth);
    horizontalHeader()->setStretchLastSection(true);
}

void ImportMessages::setImport(std::shared_ptr<const ImportPlan> import) {
    model_->setImport(std::move(import));
}

void ImportMessages::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) return QTableView::keyPressEvent(event);
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    if (!rows.isEmpty()) copy(rows);
}

void ImportMessages::copyAll() const {
    QModelIndexList rows;
    for (int row = 0; row < count(); ++row) rows << model_->index(row, 0);
    copy(rows);
}

void ImportMessages::copy(const QModelIndexList& rows) const {
    QString text;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < ImportMessageModel::columns; ++column)
            cells << row.siblingAtColumn(column).data().toString().simplified();
        text += cells.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace updraft
