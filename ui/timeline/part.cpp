#include "ui/timeline/part.h"

#include "ui/timeline/canvas.h"

#include <QPaintEvent>
#include <QPainter>

namespace updraft {

TimelinePart::TimelinePart(TimelineCanvas& canvas, Moves moves)
    : QWidget(&canvas), canvas_(canvas), moves_(moves) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
}

void TimelinePart::place(const QRectF& place, QPointF origin) {
    origin_ = origin;
    setVisible(place.width() > 0 && place.height() > 0);
    setGeometry(place.toRect());
    update();
}

QPointF TimelinePart::origin() const {
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

void TimelinePart::scrolled(int dx, int dy) {
    if (moves_ == Moves::Sideways && dx != 0) scroll(dx, 0);
    if (moves_ == Moves::UpAndDown && dy != 0) scroll(0, dy);
}

void TimelinePart::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.translate(-origin());
    canvas_.paintArea(painter, QRectF(event->rect()).translated(origin()));
}

bool TimelinePart::event(QEvent* event) {
    return canvas_.pointerEvent(event, this) || QWidget::event(event);
}

} // namespace updraft
