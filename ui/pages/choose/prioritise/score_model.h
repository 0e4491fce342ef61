#pragma once

#include "core/edits/scores.h"
#include "ui/matrix/priorities.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace updraft {

/// A row of the grid: an open initiative, or a request that waits for the change board.
struct ScoreRow {
    std::optional<Id<Initiative>> initiative;
    std::optional<Id<Request>> request;

    Uuid id() const { return initiative ? initiative->uuid : request->uuid; }
};

/// Who gave what by one criterion.
struct GivenScore {
    Id<Score> id;
    std::string scorer;
    int score = 0;
    std::optional<Date> on;
};

/// What is scored, by the criteria: the cells hold what one scorer gave.
class ScoreModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    explicit ScoreModel(Priorities& priorities, QObject* parent = nullptr);

    Priorities& priorities() const { return priorities_; }
    /// Empty for the team together.
    const QString& scorer() const { return scorer_; }
    void setScorer(const QString& name);
    /// All that scored anything, by name.
    QStringList scorers() const;

    const ScoreRow& row(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    int rowOf(Uuid item) const;
    /// The last column is what comes of them.
    int criteria() const { return static_cast<int>(criteria_.size()); }
    Id<Criterion> criterion(int column) const {
        return criteria_[static_cast<std::size_t>(column)];
    }
    int columnOf(Id<Criterion> criterion) const;
    /// What everybody gave there.
    const std::vector<GivenScore>& given(int row, int column) const;
    std::optional<int> own(int row, int column) const;
    std::optional<double> mean(int row, int column) const;
    double spread(int row, int column) const;

    /// What a cell is set to; none takes it away.
    struct Set {
        int row = 0;
        int column = 0;
        std::optional<int> score;
    };
    /// In one step; whether it was done.
    bool give(const std::vector<Set>& all);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void refresh(bool same);
    void gather();
    QString total(const ScoreRow& row) const;

    Priorities& priorities_;
    QString scorer_;
    std::vector<ScoreRow> rows_;
    std::vector<Id<Criterion>> criteria_;
    std::unordered_map<Uuid, int> places_;
    std::vector<std::vector<GivenScore>> given_; ///< Row by row.
};

} // namespace updraft
