#pragma once

#include <QPoint>
#include <Qt>

class QMouseEvent;
class QPointF;
class QWidget;

namespace updraft {

class ScrollingCanvas;

/// The pointer on a canvas: picks, drags, and pans by the middle button or where there is nothing
/// to hold. While something is dragged only a preview moves; the plan changes when it is let go, so
/// to cancel is to forget. All points are the picture's.
class CanvasHands {
  public:
    virtual ~CanvasHands() = default;

    /// True where the event was used.
    bool mouse(ScrollingCanvas& canvas, QMouseEvent& event, QPointF at, QWidget& source);
    /// Selects what lies there.
    virtual void pick(QPointF at) = 0;
    /// Forgets what is being dragged. False where nothing was.
    bool cancel();

  protected:
    /// Takes hold of what lies there. False where the picture itself is to move.
    virtual bool press(QMouseEvent& event, QPointF at) = 0;
    virtual void drag(QPointF at) = 0;
    virtual void release(QPointF at) = 0;
    virtual void doubleClick(QPointF at) = 0;
    virtual void hover(QPointF /*at*/, QWidget& /*source*/) {}
    /// What `cancel` does.
    virtual bool forget() = 0;

  private:
    enum class Holds { Nothing, Item, Picture };

    Holds holds_ = Holds::Nothing;
    Qt::MouseButton held_ = Qt::NoButton; ///< The one that ends the drag.
    QPoint panFrom_;
};

} // namespace updraft
