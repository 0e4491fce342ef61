#pragma once

#include "ui/pages/choose/prioritise/score_model.h"

#include <QTableView>

namespace updraft {

/// The grid of scores: a digit from 1 to 5 scores and moves on, Delete takes the score away, and
/// cells go to and from spreadsheets.
class ScoreGrid : public QTableView {
    Q_OBJECT

  public:
    explicit ScoreGrid(Priorities& priorities, QWidget* parent = nullptr);

    ScoreModel& model() const { return *model_; }

    bool canCopy() const;
    bool canPaste() const;
    bool canClear() const;
    void copy() const;
    void paste();
    void clear();

  Q_SIGNALS:
    /// Another cell is current.
    void moved();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    bool score(int score);
    void goOn();
    void fitColumns();

    ScoreModel* model_;
};

} // namespace updraft
