#pragma once

#include "ui/matrix/priorities.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace updraft {

class PickedFacts;
class WeightRow;

/// The weights of all criteria, and what gives the score of the one picked. While a weight is
/// dragged, list and matrix follow; the plan changes when it is let go.
class WeightsPanel : public QScrollArea {
    Q_OBJECT

  public:
    explicit WeightsPanel(Priorities& priorities, QWidget* parent = nullptr);

    const std::vector<WeightRow*>& rows() const { return rows_; }
    PickedFacts& picked() const { return *picked_; }

  Q_SIGNALS:
    void criteriaWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fillRows();
    WeightRow* makeRow(std::size_t criterion);
    void showShares();
    void showCriteria();
    std::vector<double> sharesWith(std::size_t criterion, double share) const;

    Priorities& priorities_;
    QVBoxLayout* column_;
    std::vector<WeightRow*> rows_;
    std::vector<Id<Criterion>> shown_;
    QLabel* sum_;
    PickedFacts* picked_;
    std::vector<double> start_;                              ///< The shares when a drag began.
    std::optional<std::pair<std::size_t, Gesture>> gesture_; ///< Steps by keys are one.
    bool keeping_ = false;
};

} // namespace updraft
