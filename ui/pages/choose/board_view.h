#pragma once

#include "ui/models/kind_filter_model.h"

#include <QListView>
#include <QScrollArea>

namespace updraft {

class KindDelegate;
class KindTableView;

/// One column of the board: the initiatives of one status as cards. Cards are dragged to other
/// columns, or moved by Alt+← and Alt+→; Enter, F2 and a double click write the title.
class BoardColumn : public QListView {
    Q_OBJECT

  public:
    BoardColumn(const KindTableView& table, Status status, QWidget* parent = nullptr);

    Status status() const { return status_; }
    QSortFilterProxyModel& cards() const { return *cards_; }
    const Session& session() const;
    Uuid idAt(const QModelIndex& index) const;
    void editTitle(const QModelIndex& card);
    QWidget* titleEditor(const KindDelegate& delegate, QWidget* parent,
                         const QModelIndex& card) const;

  Q_SIGNALS:
    /// Cards are to go to this column (drop), or from it by so many places (keys).
    void dropped(const std::vector<updraft::Uuid>& ids, updraft::Status to);
    void moved(updraft::Uuid id, int by);
    /// The arrow keys leave the column.
    void left(int by);
    void picked(updraft::Uuid id);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

  private:
    void setTarget(bool target);

    const KindTableView& table_;
    Status status_;
    QSortFilterProxyModel* cards_;
    bool target_ = false;  ///< Cards are held over it.
    bool leaving_ = false; ///< A card goes: what is current then was not picked by a person.
};

/// The rows of a table as cards in columns by status.
class BoardView : public QScrollArea {
    Q_OBJECT

  public:
    explicit BoardView(KindTableView& table, QWidget* parent = nullptr);

    BoardColumn* column(Status status) const { return columns_[static_cast<std::size_t>(status)]; }
    void move(Uuid id, int by);
    void editTitle(Uuid id);

  protected:
    void focusInEvent(QFocusEvent* event) override;

  private:
    void place(const std::vector<Uuid>& ids, Status to);
    void go(Status from, int by);
    void mark();

    KindTableView& table_;
    std::vector<BoardColumn*> columns_;
};

} // namespace updraft
