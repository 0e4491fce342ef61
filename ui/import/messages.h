#pragma once

#include "core/exchange/import.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace updraft {

/// The rows that an import skips and what it notes of others, a line each: skipped ones first.
class ImportMessageModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum class Column { Row, Kind, What };
    static constexpr int columns = 3;

    using QAbstractTableModel::QAbstractTableModel;

    void setImport(std::shared_ptr<const ImportPlan> import);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    bool skipped(int row) const;
    const ImportMessage& at(int row) const;

    std::shared_ptr<const ImportPlan> import_;
};

/// All of them, to be read and copied (Ctrl+C: what is selected).
class ImportMessages : public QTableView {
    Q_OBJECT

  public:
    explicit ImportMessages(QWidget* parent = nullptr);

    void setImport(std::shared_ptr<const ImportPlan> import);
    int count() const { return model_->rowCount(); }
    /// Puts all of them on the clipboard, as a spreadsheet takes them.
    void copyAll() const;

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void copy(const QModelIndexList& rows) const;

    ImportMessageModel* model_;
};

} // namespace updraft
