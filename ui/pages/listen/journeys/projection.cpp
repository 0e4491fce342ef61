#include "ui/pages/listen/journeys/projection.h"

#include "ui/journey/canvas.h"
#include "ui/journey/pair.h"

#include <QVBoxLayout>

namespace updraft {

JourneyProjection::JourneyProjection(Session& session, const std::vector<JourneyOptions>& shown,
                                     QWidget* parent)
    : QWidget(parent), maps_(new JourneyPair(session, JourneyStyle::Projected, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(maps_);
    maps_->setShown(shown);
    setFocusProxy(maps_);
}

void JourneyProjection::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr double designed = 1080;
    for (JourneyCanvas* canvas : maps_->shown()) {
        JourneyOptions options = canvas->options();
        options.size = height() / designed;
        canvas->setOptions(std::move(options));
    }
}

} // namespace updraft
