#include "ui/shell/edge_scroll.h"

#include "ui/support/style_paint.h"

#include <QEvent>
#include <QPainter>

namespace updraft {

EdgeScroll::EdgeScroll(Edge edge, int width, QWidget* parent) : QScrollArea(parent), edge_(edge) {
    setFixedWidth(width);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Window);
    // Room for the line, beside what scrolls.
    if (edge == Edge::Leading)
        setViewportMargins(1, 0, 0, 0);
    else
        setViewportMargins(0, 0, 1, 0);
}

bool EdgeScroll::event(QEvent* event) {
    // paintEvent() is the viewport's; the line lies beside it.
    const bool done = QScrollArea::event(event);
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        if ((edge_ == Edge::Trailing) != mirrored)
            paint::hairRight(painter, rect(), Theme::current().hair);
        else
            paint::hairLeft(painter, rect(), Theme::current().hair);
    }
    return done;
}

} // namespace updraft
