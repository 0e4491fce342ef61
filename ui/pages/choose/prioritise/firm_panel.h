#pragma once

#include "ui/matrix/priorities.h"
#include "ui/render/choose/rank_chart.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;

namespace updraft {

/// How firm the order is: in words, and as a chart of who stands where while a weight moves.
class FirmPanel : public QWidget {
    Q_OBJECT

  public:
    explicit FirmPanel(Priorities& priorities, QWidget* parent = nullptr);

    QString verdict() const;
    QString detail() const;
    QComboBox& criterion() const { return *criterion_; }
    QWidget& chart() const { return *chart_; }

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();
    void showCriterion();

    Priorities& priorities_;
    QLabel* verdict_;
    QLabel* detail_;
    QLabel* ties_;
    QComboBox* criterion_;
    QWidget* chart_;
    std::shared_ptr<std::optional<RankChart>> content_;
    bool fresh_ = false;  ///< What shows is of the plan as it is.
    bool chosen_ = false; ///< Somebody chose the criterion.
};

} // namespace updraft
