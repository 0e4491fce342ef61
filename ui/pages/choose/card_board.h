#pragma once

#include "ui/models/kind_filter_model.h"
#include "ui/pages/card_list.h"
#include "ui/tables/kind_delegate.h"

#include <QListView>
#include <QScrollArea>

class QHBoxLayout;

namespace updraft {

class KindTableView;

/// What a column of a board holds, and what stands over it.
struct CardColumnSetup {
    QString name;
    QString question; ///< At the right of the name: "Is it clear?"
    std::function<bool(const Plan&, Uuid)> holds;
    /// Paints a symbol before the name, into a square; none where it is null.
    std::function<void(QPainter&, const QRectF&)> symbol = {};
    /// What a screen reader says of a card; its title where it is null.
    std::function<QString(Uuid)> spoken = {};
    int leastWidth = 150;
    bool sunken = false; ///< On a ground of its own.
};

/// Paints cards; what is edited on one is its title.
class CardDelegate : public KindDelegate {
  public:
    using KindDelegate::KindDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

  protected:
    /// Where the title stands on a card.
    virtual QRect titleBox(const QStyleOptionViewItem& option, const QModelIndex& index) const = 0;
};

/// One column of a board: some rows of a table as cards. Enter, F2 and a double click write the
/// title.
class CardColumn : public CardList<QListView> {
    Q_OBJECT

  public:
    CardColumn(const KindTableView& table, CardColumnSetup setup, QWidget* parent = nullptr);

    const CardColumnSetup& setup() const { return setup_; }
    QSortFilterProxyModel& cards() const { return *cards_; }
    Session& session() const;
    Uuid idAt(const QModelIndex& index) const;
    /// The card of an item; invalid where it is not here.
    QModelIndex cardOf(Uuid id) const;
    void editTitle(const QModelIndex& card);
    QWidget* titleEditor(const KindDelegate& delegate, QWidget* parent,
                         const QModelIndex& card) const;

  Q_SIGNALS:
    /// Cards are to go to this column (drop), or from it by so many places (keys).
    void dropped(const std::vector<updraft::Uuid>& ids);
    void moved(updraft::Uuid id, int by);
    /// The arrow keys leave the column.
    void left(int by);
    void picked(updraft::Uuid id);
    /// The title of a card is no longer written; it was given up by Esc, or taken.
    void titleClosed(updraft::Uuid id, bool givenUp);

  protected:
    void takeCards(const std::vector<Uuid>& ids) override { Q_EMIT dropped(ids); }
    bool sendCards(int by) override;
    void leaveList(int by) override { Q_EMIT left(by); }
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

  private:
    const KindTableView& table_;
    CardColumnSetup setup_;
    QSortFilterProxyModel* cards_;
    bool leaving_ = false; ///< A card goes: what is current then was not picked by a person.
};

/// The rows of a table as cards in columns.
class CardBoard : public QScrollArea {
    Q_OBJECT

  public:
    explicit CardBoard(KindTableView& table, QWidget* parent = nullptr);

    CardColumn* columnAt(int place) const { return columns_[static_cast<std::size_t>(place)]; }
    int columns() const { return static_cast<int>(columns_.size()); }
    /// The column that shows the item; −1 where none does.
    int placeOf(Uuid id) const;
    void move(Uuid id, int by);
    void editTitle(Uuid id);

  protected:
    void addColumn(CardColumnSetup setup, CardDelegate* delegate);
    KindTableView& table() const { return table_; }
    /// Puts items into a column; whether they went there.
    virtual bool place(const std::vector<Uuid>& ids, int to) = 0;
    void focusInEvent(QFocusEvent* event) override;

  private:
    void put(const std::vector<Uuid>& ids, int to);
    void go(int from, int by);
    void mark();

    KindTableView& table_;
    QHBoxLayout* row_;
    std::vector<CardColumn*> columns_;
};

} // namespace updraft
