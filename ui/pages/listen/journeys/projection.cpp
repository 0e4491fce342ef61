#include "ui/pages/listen/journeys/projection.h"

#include "ui/journey/canvas.h"
#include "ui/journey/pair.h"
#include "ui/session/session.h"

#include <QVBoxLayout>

#include <utility>

namespace updraft {

JourneyProjection::JourneyProjection(Session& session, std::vector<JourneyOptions> shown,
                                     QWidget* parent)
    : QWidget(parent), session_(session), shown_(std::move(shown)),
      maps_(new JourneyPair(session, JourneyStyle::Projected, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(maps_);
    maps_->setShown(shown_);
    setFocusProxy(maps_);
    connect(&session, &Session::changed, this, &JourneyProjection::refresh);
}

void JourneyProjection::refresh() {
    const auto gone = [this](Id<Journey> id) { return session_.find(id) == nullptr; };
    auto left = shown_;
    std::erase_if(left, [&](const JourneyOptions& each) { return gone(each.journey); });
    for (JourneyOptions& each : left)
        if (each.compared && gone(*each.compared)) each.compared.reset();
    maps_->setShown(left.empty() ? shown_ : left);
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
