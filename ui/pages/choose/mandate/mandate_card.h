#pragma once

#include <QAbstractButton>

namespace updraft {

/// Whose decision some initiatives are, as a card: how many, and how they stand. Checked while the
/// table shows only those.
class MandateCard : public QAbstractButton {
    Q_OBJECT

  public:
    MandateCard(const QString& name, const QString& meaning, QWidget* parent = nullptr);

    void setCount(int count, const QString& standing);
    QString standing() const { return standing_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    QString meaning_;
    QString count_;
    QString standing_;
};

} // namespace updraft
