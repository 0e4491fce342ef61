#pragma once

#include "core/listen/counts.h"

#include <QAbstractTableModel>

namespace updraft {

/// Counts as reason × month, with a total of each and of all.
class CountModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(CountTable table);
    const CountTable& counts() const { return table_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

  private:
    int months() const { return static_cast<int>(table_.months.size()); }
    std::int64_t count(int row, int column) const;

    CountTable table_;
};

} // namespace updraft
