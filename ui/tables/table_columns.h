#pragma once

#include "ui/models/kind_table_model.h"

#include <QObject>
#include <QTimer>

class QHeaderView;
class QMenu;
class QTableView;

namespace updraft {

/// The columns of a table of one kind: which are shown, in what order, how wide. The settings
/// remember them under the table's name.
class TableColumns : public QObject {
    Q_OBJECT

  public:
    /// Of a table whose model is set. `columns` are the fields shown at first, in their order.
    TableColumns(QTableView& table, const KindTableModel& model, const QString& name,
                 const std::vector<std::string_view>& columns);

    /// Columns in the order shown, hidden ones left out.
    std::vector<int> shown() const;
    /// The place of the first column that shows.
    int firstVisual() const;
    /// Choices of the columns shown, for a button's menu.
    void fillMenu(QMenu& menu);
    /// Which show, in what order, how wide and sorted by what, to be kept and brought back.
    QByteArray state() const;
    void restore(const QByteArray& state);
    /// Sorts by a field as long as nobody has arranged the table otherwise.
    void sortAtFirst(std::string_view field, Qt::SortOrder order);
    /// Until a person sets widths, columns of words share the room that is left.
    void spread();

  private:
    void arrange(const std::vector<std::string_view>& columns);
    void remember();
    void resized(int column);

    QTableView& table_;
    const KindTableModel& model_;
    QHeaderView& header_;
    QString name_;
    bool usual_ = false; ///< They still have the widths that the program gives them.
    bool spreading_ = false;
    QTimer remember_; // widths come many at a time
};

} // namespace updraft
