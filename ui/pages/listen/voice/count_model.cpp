#include "ui/pages/listen/voice/count_model.h"

#include "ui/render/voice/voice_words.h"
#include "ui/support/convert.h"
#include "ui/support/theme.h"

#include <QLocale>

namespace updraft {

void CountModel::setTable(CountTable table) {
    beginResetModel();
    table_ = std::move(table);
    endResetModel();
}

/// The last row are totals.
int CountModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || table_.rows.empty() ? 0 : static_cast<int>(table_.rows.size()) + 1;
}

/// The reason, the total, then the months.
int CountModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || table_.rows.empty() ? 0 : months() + 2;
}

std::int64_t CountModel::count(int row, int column) const {
    const bool totals = row == static_cast<int>(table_.rows.size());
    const auto month = static_cast<std::size_t>(column - 2);
    if (totals) return column == 1 ? table_.total : table_.totals[month];
    const auto& counts = table_.rows[static_cast<std::size_t>(row)];
    return column == 1 ? counts.total : counts.counts[month];
}

QVariant CountModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const bool totals = index.row() == static_cast<int>(table_.rows.size());
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::FontRole && (totals || index.column() == 1))
        return Theme::font(type::body, QFont::DemiBold);
    if (role != Qt::DisplayRole) return {};
    if (index.column() > 0)
        return QLocale().toString(static_cast<qlonglong>(count(index.row(), index.column())));
    if (totals) return tr("Total");
    const QString reason = qt(table_.rows[static_cast<std::size_t>(index.row())].reason);
    return reason.isEmpty() ? tr("No reason") : reason;
}

QVariant CountModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    if (section == 0) return tr("Reason");
    if (section == 1) return tr("Total");
    const auto month = static_cast<std::size_t>(section - 2);
    return month < table_.months.size() ? shortMonthText(table_.months[month]) : QString();
}

} // namespace updraft
