#include "ui/journey/pair.h"

#include "ui/journey/canvas.h"

#include <QScrollBar>

namespace updraft {

JourneyPair::JourneyPair(Session& session, JourneyStyle style, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), left_(new JourneyCanvas(session, style, this)),
      right_(new JourneyCanvas(session, style, this)) {
    constexpr int handle = 5;
    setHandleWidth(handle);
    setChildrenCollapsible(false);
    scrollAlike(left_->verticalScrollBar(), right_->verticalScrollBar());
    scrollAlike(left_->horizontalScrollBar(), right_->horizontalScrollBar());
    setFocusProxy(left_);
    right_->hide();
}

void JourneyPair::scrollAlike(QScrollBar* one, QScrollBar* other) {
    for (const auto& [leads, follows] : {std::pair(one, other), std::pair(other, one)})
        connect(leads, &QScrollBar::valueChanged, this, [this, follows = follows](int value) {
            if (following_) return; // a shorter map, at its end, must not pull the longer back
            following_ = true;
            follows->setValue(value);
            following_ = false;
        });
}

void JourneyPair::setShown(const std::vector<JourneyOptions>& journeys) {
    const auto show = [](JourneyCanvas& canvas, JourneyOptions options) {
        options.style = canvas.options().style;
        options.title = canvas.options().title;
        options.size = canvas.options().size;
        options.zoom = canvas.options().zoom;
        canvas.setOptions(std::move(options));
    };
    if (!journeys.empty()) show(*left_, journeys.front());
    if (journeys.size() > 1) show(*right_, journeys.back());
    right_->setVisible(journeys.size() > 1);
}

bool JourneyPair::showsTwo() const {
    return !right_->isHidden();
}

std::vector<JourneyCanvas*> JourneyPair::shown() const {
    return showsTwo() ? std::vector{left_, right_} : std::vector{left_};
}

JourneyCanvas& JourneyPair::acting() const {
    const bool right =
        showsTwo() &&
        (right_->hasFocus() || (right_->current() != nullptr && left_->current() == nullptr));
    return right ? *right_ : *left_;
}

} // namespace updraft
