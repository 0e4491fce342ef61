#pragma once

#include <QWidget>

namespace updraft {

class ScrollingCanvas;

/// A part of a canvas that does not scroll in one or both directions: a head, names, a foot. It
/// shows a window of the same picture.
class CanvasPart : public QWidget {
    Q_OBJECT

  public:
    enum class Moves { Not, Sideways, UpAndDown };

    CanvasPart(ScrollingCanvas& canvas, Moves moves);

    /// Where on the canvas it lies, and what of the unscrolled picture it shows.
    void place(const QRectF& place, QPointF origin);
    void scrolled(int dx, int dy);
    /// The picture's point at its top left corner.
    QPointF origin() const;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    ScrollingCanvas& canvas_;
    Moves moves_;
    QPointF origin_;
};

} // namespace updraft
