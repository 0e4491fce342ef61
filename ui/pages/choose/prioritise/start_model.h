#pragma once

#include "core/choose/start_today.h"
#include "ui/matrix/priorities.h"

#include <QAbstractTableModel>

namespace updraft {

/// The shelf of what could begin: what can start today first, quick wins before the others, then
/// the quick wins that something hinders, with what it is.
class StartModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Code, Title, Class, Start, columnTotal };

    explicit StartModel(Priorities& priorities, QObject* parent = nullptr);

    Id<Initiative> at(int row) const { return shelf_[static_cast<std::size_t>(row)].initiative; }
    bool canStart(int row) const {
        return shelf_[static_cast<std::size_t>(row)].hindrances.empty();
    }
    /// Reads the plan anew; somebody looks.
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    struct Entry {
        Id<Initiative> initiative;
        std::optional<Quadrant> quadrant;
        std::vector<Hindrance> hindrances;
        int rank = 0;
    };

    Priorities& priorities_;
    std::vector<Entry> shelf_;
};

} // namespace updraft
