#pragma once

#include "ui/pages/choose/prioritise/score_grid.h"

class QComboBox;
class QLabel;

namespace updraft {

/// The grid with who is scoring over it, and beside it what the scores of a criterion mean.
class ScoreView : public QWidget {
    Q_OBJECT

  public:
    explicit ScoreView(Priorities& priorities, QWidget* parent = nullptr);

    ScoreGrid& grid() const { return *grid_; }
    QComboBox& scorer() const { return *scorer_; }
    /// What is said of the current cell.
    QString said() const;
    /// Brings a score into sight.
    bool show(Id<Score> score);

  private:
    QWidget* makeScale();
    void fillScorers();
    void choose();
    void tell();

    Priorities& priorities_;
    ScoreGrid* grid_;
    QComboBox* scorer_;
    QLabel* criterion_ = nullptr;
    QLabel* meaning_ = nullptr;
    std::vector<QLabel*> steps_;
    QLabel* given_ = nullptr;
};

} // namespace updraft
