#pragma once

#include "ui/render/voice/trend.h"

#include <QWidget>

namespace updraft {

/// The measure shown month by month, under the sentence that it says. Its table twin is the list of
/// groups by month.
class TrendChart : public QWidget {
    Q_OBJECT

  public:
    explicit TrendChart(QWidget* parent = nullptr);

    /// `of` is whose months they are; empty for all.
    void setMonths(std::vector<VoiceGroup> months, const QString& of);
    QString sentence() const { return sentence_; }

    QSize sizeHint() const override { return {480, 260}; }
    QSize minimumSizeHint() const override { return {260, 180}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    QRectF chartBox() const;

    std::vector<VoiceGroup> months_;
    QString sentence_;
};

} // namespace updraft
