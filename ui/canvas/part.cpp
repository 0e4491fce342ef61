#include "ui/canvas/part.h"

#include "ui/canvas/canvas.h"

#include <QPaintEvent>

namespace updraft {

CanvasPart::CanvasPart(ScrollingCanvas& canvas, Moves moves)
    : QWidget(&canvas), canvas_(canvas), moves_(moves) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
}

void CanvasPart::place(const QRectF& place, QPointF origin) {
    origin_ = origin;
    setVisible(place.width() > 0 && place.height() > 0);
    setGeometry(place.toRect());
    update();
}

QPointF CanvasPart::origin() const {
    const QPointF offset = canvas_.offset_;
    switch (moves_) {
    case Moves::Not:
        return origin_;
    case Moves::Sideways:
        return origin_ + QPointF(offset.x(), 0);
    case Moves::UpAndDown:
        return origin_ + QPointF(0, offset.y());
    }
    return origin_;
}

void CanvasPart::scrolled(int dx, int dy) {
    if (moves_ == Moves::Sideways && dx != 0) scroll(dx, 0);
    if (moves_ == Moves::UpAndDown && dy != 0) scroll(0, dy);
}

void CanvasPart::paintEvent(QPaintEvent* event) {
    canvas_.paint(*this, origin(), event->region());
}

bool CanvasPart::event(QEvent* event) {
    return canvas_.pointerEvent(*event, *this) || QWidget::event(event);
}

} // namespace updraft
