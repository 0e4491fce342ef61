#pragma once

#include "core/listen/voice.h"

#include <QWidget>

namespace updraft {

/// NPS, CSAT and CES in large figures, with what they rest on.
class FigureStrip : public QWidget {
    Q_OBJECT

  public:
    explicit FigureStrip(QWidget* parent = nullptr);

    void setFigures(const VoiceFigures& figures);
    /// What it says, line by line; for the screen reader and the clipboard.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {300, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Figure {
        QString name;
        QString value;
        QString margin;
        QString answers;
        QString parts;
    };
    QList<Figure> figures_;
};

} // namespace updraft
