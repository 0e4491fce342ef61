#include "ui/pages/listen/journeys/projection.h"

#include "ui/journey/canvas.h"

#include <QVBoxLayout>

namespace updraft {

JourneyProjection::JourneyProjection(Session& session, JourneyOptions shown, QWidget* parent)
    : QWidget(parent), canvas_(new JourneyCanvas(session, JourneyStyle::Projected, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(canvas_);
    shown.style = JourneyStyle::Projected;
    shown.title = true;
    shown.zoom = 1;
    canvas_->setOptions(std::move(shown));
    setFocusProxy(canvas_);
}

void JourneyProjection::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr double designed = 1080;
    JourneyOptions options = canvas_->options();
    options.size = height() / designed;
    canvas_->setOptions(std::move(options));
}

} // namespace updraft
