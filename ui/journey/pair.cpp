#include "ui/journey/pair.h"

#include "ui/journey/canvas.h"

#include <QScrollBar>
#include <QTimer>

namespace updraft {

namespace {

constexpr int between = 5;

} // namespace

JourneyPair::JourneyPair(Session& session, JourneyStyle style, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), left_(new JourneyCanvas(session, style, this)),
      right_(new JourneyCanvas(session, style, this)) {
    setHandleWidth(between);
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] { moved_ = true; });
    scrollAlike(left_->verticalScrollBar(), right_->verticalScrollBar());
    scrollAlike(left_->horizontalScrollBar(), right_->horizontalScrollBar());
    zoomAlike(*left_, *right_);
    zoomAlike(*right_, *left_);
    setFocusProxy(left_);
    right_->hide();
}

void JourneyPair::zoomAlike(JourneyCanvas& one, JourneyCanvas& other) {
    connect(&one, &JourneyCanvas::optionsChanged, this, [this, &one, &other] {
        JourneyOptions options = other.options();
        if (following_ || !showsTwo() || options.zoom == one.options().zoom) return;
        following_ = true;
        options.zoom = one.options().zoom;
        other.setOptions(std::move(options));
        following_ = false;
    });
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
    const auto show = [this](JourneyCanvas& canvas, JourneyOptions options) {
        options.style = canvas.options().style;
        options.title = canvas.options().title;
        options.size = canvas.options().size;
        options.zoom = left_->options().zoom;
        canvas.setOptions(std::move(options));
    };
    if (!journeys.empty()) show(*left_, journeys.front());
    if (journeys.size() > 1) show(*right_, journeys.back());
    const bool joins = journeys.size() > 1 && !showsTwo();
    right_->setVisible(journeys.size() > 1);
    halve();
    if (joins) QTimer::singleShot(0, this, &JourneyPair::scrollToLeft); // once it has its size
}

void JourneyPair::scrollToLeft() {
    following_ = true; // a shorter map must not pull the longer back
    right_->verticalScrollBar()->setValue(left_->verticalScrollBar()->value());
    right_->horizontalScrollBar()->setValue(left_->horizontalScrollBar()->value());
    following_ = false;
}

/// Lanes stand at the same height only where both maps are equally wide, to the pixel.
void JourneyPair::halve() {
    if (!showsTwo() || moved_) return;
    setHandleWidth(between + (width() - between) % 2);
    setSizes({width() / 2, width() / 2});
}

void JourneyPair::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    halve();
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
