#pragma once

#include "ui/models/kind_filter_model.h"
#include "ui/tables/fresh_row.h"
#include "ui/tables/table_columns.h"

#include <QTableView>

namespace updraft {

/// A table of one kind: edits in place, shares the session's selection, remembers its columns.
class KindTableView : public QTableView {
    Q_OBJECT

  public:
    /// `name` is the table's own for the settings; `columns` are the fields shown at first, in
    /// their order.
    KindTableView(Session& session, const Kind& kind, const QString& name,
                  const std::vector<std::string_view>& columns, QWidget* parent = nullptr);

    Session& session() const { return model_->session(); }
    const Kind& kind() const { return model_->kind(); }
    KindTableModel& model() const { return *model_; }
    KindFilterModel& filter() const { return *filter_; }
    TableColumns& columns() const { return *columns_; }

    /// The picked rows in the order shown. Kept until the rows or what is picked of them change.
    const std::vector<Uuid>& picked() const;
    void pick(const std::vector<Uuid>& ids);
    /// The current cell; none where its row is not picked.
    QModelIndex pickedCell() const;
    /// Brings it into sight and edits the field in place.
    void editField(Uuid id, std::string_view field);

    /// Adds an item and lets its title be typed; Enter then adds the next. What `given` holds is
    /// set, too.
    std::optional<Uuid> addItem(const std::vector<Assignment>& given = {});
    /// Whether the row was just added and its name is being typed.
    bool isFresh(const QModelIndex& cell) const;
    void duplicatePicked();
    void removePicked();

    /// Groups by a field; −1 for none.
    void setGroup(int column);
    bool beginsGroup(int row) const;
    QString groupCaption(int row) const;

    /// How a new item is made where it takes more than what is set in it.
    void setMaker(std::function<Uuid(Edit&)> make) { make_ = std::move(make); }

    /// What Space does to the picked items; nothing where it is not set.
    void setToggle(std::function<void(const std::vector<Uuid>&)> toggle) {
        toggle_ = std::move(toggle);
    }

    /// Which cells are late: painted red and told in a word.
    using LateTest = std::function<bool(Uuid, const KindField&)>;
    void setLate(LateTest late) { late_ = std::move(late); }
    bool isLate(const QModelIndex& cell) const;

  Q_SIGNALS:
    void pickedChanged();

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    using QTableView::edit;
    void commitData(QWidget* editor) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

  private:
    std::optional<Uuid> add(const std::vector<Assignment>& given, std::optional<Uuid> after);
    void leaveFresh(const FreshRow& row, bool entered, bool givenUp);
    void followSelection();
    void tellPicked(bool left);
    void notePicked();
    void keepPicked();
    void forgetPicked() { picked_.reset(); }
    QItemSelection spanning(std::vector<int> rows) const;
    void sizeRows();

    KindTableModel* model_;
    KindFilterModel* filter_;
    TableColumns* columns_;
    std::function<Uuid(Edit&)> make_;
    std::function<void(const std::vector<Uuid>&)> toggle_;
    LateTest late_;
    std::optional<FreshRow> fresh_;
    std::vector<Assignment> given_; ///< What the next row has as the one before.
    mutable std::optional<std::vector<Uuid>> picked_;
    std::vector<Uuid> pickedBefore_; ///< Before rows were laid out anew.
    bool following_ = false;
    bool leaving_ = false; ///< While rows are removed.
};

/// What a new item must hold before anything is typed: "New initiative", today.
std::vector<Assignment> freshAssignments(const Kind& kind, const Plan& plan, Date today);

} // namespace updraft
