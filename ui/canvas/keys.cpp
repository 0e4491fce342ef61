#include "ui/canvas/keys.h"

#include "ui/canvas/canvas.h"

#include <QKeyEvent>

namespace updraft {

namespace {

bool view(ScrollingCanvas& canvas, const QKeyEvent& event) {
    const int page = canvas.viewport()->height() * 9 / 10;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        canvas.zoom(ScrollingCanvas::zoomStep);
        return true;
    case Qt::Key_Minus:
        canvas.zoom(1 / ScrollingCanvas::zoomStep);
        return true;
    case Qt::Key_0:
        if (!event.modifiers().testFlag(Qt::ControlModifier)) return false;
        canvas.fit();
        return true;
    case Qt::Key_PageUp:
        canvas.scrollBy({0, -page});
        return true;
    case Qt::Key_PageDown:
        canvas.scrollBy({0, page});
        return true;
    default:
        return false;
    }
}

} // namespace

bool CanvasKeys::press(ScrollingCanvas& canvas, const QKeyEvent& event) {
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Left:
        return arrow(Way::Left, modifiers);
    case Qt::Key_Right:
        return arrow(Way::Right, modifiers);
    case Qt::Key_Up:
        return arrow(Way::Up, modifiers);
    case Qt::Key_Down:
        return arrow(Way::Down, modifiers);
    case Qt::Key_Escape:
        return escape();
    default:
        return other(event) || view(canvas, event);
    }
}

} // namespace updraft
