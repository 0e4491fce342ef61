#pragma once

#include <QColor>
#include <QWidget>

class QDoubleSpinBox;
class QToolButton;

namespace updraft {

class WeightSlider;

/// A criterion's weight: a slider, the share as a number, and a lock.
class WeightRow : public QWidget {
    Q_OBJECT

  public:
    explicit WeightRow(QWidget* parent = nullptr);

    void setName(const QString& name, const QString& meaning);
    void setColour(const QColor& colour);
    /// Without a signal.
    void setShare(double share);
    void setTips(std::vector<double> tips);
    void setCanWrite(bool can);
    bool isLocked() const;
    WeightSlider& slider() const { return *slider_; }
    QDoubleSpinBox& number() const { return *number_; }
    QToolButton& lock() const { return *lock_; }

  Q_SIGNALS:
    void dragBegun();
    /// While it is dragged.
    void dragged(double share);
    void dragEnded(double share);
    void dragGivenUp();
    /// By a key or typed.
    void set(double share);
    /// The keyboard is elsewhere.
    void left();

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void connectSlider();

    QColor colour_;
    QString name_;
    QDoubleSpinBox* number_;
    QToolButton* lock_;
    WeightSlider* slider_;
};

} // namespace updraft
