#pragma once

#include <QAbstractButton>

namespace updraft {

/// One of the described answers: its key on a cap, and what one would see, over as many lines as
/// it takes. Checked where it is the answer.
class AnswerButton : public QAbstractButton {
    Q_OBJECT

  public:
    explicit AnswerButton(const QString& key, QWidget* parent = nullptr);

    /// What one would see; in grey where it is no real answer ("don't know").
    void setAnswer(const QString& text);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    QRect words(int width) const;

    QString key_;
};

} // namespace updraft
