#pragma once

#include "ui/pages/choose/ranking/ballot_draft.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace updraft {

/// What is asked of a ballot, and how.
struct BallotForm {
    std::vector<std::pair<QString, QString>> items; ///< Code and title, as the session lists them.
    int dots = 0;
    bool feasibility = false;
    bool buyIn = false;
    /// Typed off a sheet: rows stay where they are and places are written as figures. Else rows
    /// stand in the order that is being made.
    bool typed = false;
};

/// A ballot being made, as a table.
class BallotModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum class Column { Place, Item, Feasibility, BuyIn, Dots };
    enum Role {
        ItemRole = Qt::UserRole, ///< The number of the item; −1 for the line between.
        ValueRole
    }; ///< What was said: an opinion, or dots.

    explicit BallotModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// A fresh ballot; its rows in this order.
    void begin(BallotForm form, std::vector<std::size_t> order);
    /// Nothing of it stays.
    void wipe();

    const BallotForm& form() const { return form_; }
    const BallotDraft& draft() const { return draft_; }
    /// Changes the ballot and shows it; the row of the item afterwards.
    template <class F> int change(std::size_t item, F&& how) {
        how(draft_);
        refresh();
        return rowOf(item);
    }
    void undo();

    Column column(int at) const { return columns_[static_cast<std::size_t>(at)]; }
    int at(Column column) const;
    std::optional<std::size_t> itemAt(int row) const;
    int rowOf(std::size_t item) const;
    /// The line over those without a place; −1 where there is none.
    int lineRow() const;
    /// What stands over that line while nothing has a place.
    QString firstHint() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

  Q_SIGNALS:
    void changed();
    /// What was written there is none of the places.
    void refused(const QString& sentence);

  private:
    void refresh();
    QString placeText(std::size_t item) const;
    QString cellText(std::size_t item, Column column) const;
    QString spoken(std::size_t item, Column column) const;

    BallotForm form_;
    BallotDraft draft_;
    std::vector<Column> columns_;
};

} // namespace updraft
