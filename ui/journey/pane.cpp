#include "ui/journey/pane.h"

#include "ui/journey/canvas.h"

#include <QPaintEvent>
#include <QPainter>

namespace updraft {

JourneyPane::JourneyPane(JourneyCanvas& canvas, Moves moves)
    : QWidget(&canvas), canvas_(canvas), moves_(moves) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
}

void JourneyPane::place(const QRectF& place, QPointF origin) {
    origin_ = origin;
    setVisible(place.width() > 0 && place.height() > 0);
    setGeometry(place.toRect());
    update();
}

QPointF JourneyPane::origin() const {
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

void JourneyPane::scrolled(int dx, int dy) {
    if (moves_ == Moves::Sideways && dx != 0) scroll(dx, 0);
    if (moves_ == Moves::UpAndDown && dy != 0) scroll(0, dy);
}

void JourneyPane::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.translate(-origin());
    canvas_.paintArea(painter, QRectF(event->rect()).translated(origin()));
}

bool JourneyPane::event(QEvent* event) {
    return canvas_.pointerEvent(event, this) || QWidget::event(event);
}

} // namespace updraft
