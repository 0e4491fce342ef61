#include "ui/canvas/hands.h"

#include "ui/canvas/canvas.h"

#include <QMouseEvent>

#include <utility>

namespace updraft {

bool CanvasHands::mouse(ScrollingCanvas& canvas, QMouseEvent& event, QPointF at, QWidget& source) {
    const QPoint now = event.globalPosition().toPoint();
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        if (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton) return false;
        if (holds_ == Holds::Item) forget(); // another button gives it up
        held_ = event.button();
        panFrom_ = now;
        holds_ = Holds::Item;
        if (held_ == Qt::MiddleButton || !press(event, at)) holds_ = Holds::Picture;
        return true;
    case QEvent::MouseMove:
        if (holds_ == Holds::Picture)
            canvas.scrollBy(std::exchange(panFrom_, now) - now);
        else if (holds_ == Holds::Item)
            drag(at);
        else
            hover(at, source);
        return holds_ != Holds::Nothing;
    case QEvent::MouseButtonRelease:
        if (holds_ == Holds::Nothing || event.button() != held_) return false;
        if (std::exchange(holds_, Holds::Nothing) == Holds::Item) release(at);
        return true;
    case QEvent::MouseButtonDblClick:
        doubleClick(at);
        return true;
    default:
        return false;
    }
}

bool CanvasHands::cancel() {
    const bool panned = std::exchange(holds_, Holds::Nothing) == Holds::Picture;
    return forget() || panned;
}

} // namespace updraft
