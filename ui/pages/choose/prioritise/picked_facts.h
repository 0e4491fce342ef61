#pragma once

#include "ui/matrix/priorities.h"

#include <QWidget>

namespace updraft {

/// What gives the score of the initiative that is picked: points by each criterion, rank and class.
class PickedFacts : public QWidget {
    Q_OBJECT

  public:
    explicit PickedFacts(Priorities& priorities, QWidget* parent = nullptr);

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Line {
        QString name;
        QString sum; ///< "0.75 × 0.20"
        QString gives;
        QColor colour;
    };

    void refresh();

    Priorities& priorities_;
    QString title_;
    QString state_; ///< Rank and class.
    QString score_;
    std::vector<Line> lines_;
};

} // namespace updraft
