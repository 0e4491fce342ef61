#pragma once

#include "ui/render/chart.h"

#include <QWidget>

#include <functional>

namespace updraft {

/// A chart that takes the width it gets.
class ChartView : public QWidget {
    Q_OBJECT

  public:
    using Lay = std::function<ChartLayout(double width)>;

    explicit ChartView(Lay lay, QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Lay lay_;
};

} // namespace updraft
