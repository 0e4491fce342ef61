#pragma once

#include <QSlider>

#include <vector>

namespace updraft {

/// A share from 0 to 1, with marks where the top five change.
class WeightSlider : public QSlider {
    Q_OBJECT

  public:
    static constexpr int parts = 1000;

    explicit WeightSlider(QWidget* parent = nullptr);

    double share() const { return static_cast<double>(value()) / parts; }
    /// Without a signal.
    void setShare(double share);
    /// Where the top five change.
    void setTips(std::vector<double> tips);
    const std::vector<double>& tips() const { return tips_; }

  Q_SIGNALS:
    /// Esc while it is dragged.
    void dragGivenUp();

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    std::vector<double> tips_;
};

} // namespace updraft
