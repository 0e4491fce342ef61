#pragma once

#include "ui/matrix/priorities.h"
#include "ui/render/choose/budget_words.h"

#include <QAbstractTableModel>

namespace updraft {

/// The open initiatives, the best first: a row is a place, so that moving a weight changes what
/// rows hold and not which there are. Those without a score stand at the end.
class RankedModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Rank, Status, Code, Title, Parts, Class, Apart, Score, columnTotal };

    explicit RankedModel(Priorities& priorities, QObject* parent = nullptr);

    Priorities& priorities() const { return priorities_; }
    /// The item at a place, and the place of an item.
    std::size_t itemAt(int row) const;
    int rowOf(std::size_t item) const;

    /// How far the money and the person-days reach.
    const Reach& reach() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void weigh();
    QString words(std::size_t item, int column) const;
    QString parts(std::size_t item) const;
    QString apart(std::size_t item) const;

    Priorities& priorities_;
    int rows_ = 0;
    mutable std::vector<int> places_;
    mutable std::optional<Reach> reach_;
};

} // namespace updraft
