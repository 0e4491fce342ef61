#include "ui/journey/hands.h"

#include "ui/journey/canvas.h"
#include "ui/journey/verbs.h"

#include <QApplication>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace updraft {

void JourneyHands::pick(QPointF at) {
    if (const JourneyItem* item = canvas_.picture().itemAt(at))
        canvas_.pick(*item);
    else
        canvas_.session().clearSelection();
}

bool JourneyHands::press(QMouseEvent& event, QPointF at) {
    const JourneyItem* item = canvas_.picture().itemAt(at);
    if (item == nullptr) {
        canvas_.session().clearSelection();
        return false;
    }
    pressed_ = at;
    drag_ = Drag::Ready;
    item_ = item->key;
    canvas_.pick(*item, event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    return true;
}

void JourneyHands::drag(QPointF at) {
    if (!item_ || !canvas_.session().canWrite()) return;
    if (drag_ == Drag::Ready) {
        if ((at - pressed_).manhattanLength() < QApplication::startDragDistance()) return;
        if (item_->part == JourneyPart::Step) drag_ = Drag::Step;
        if (item_->part == JourneyPart::Stage) drag_ = Drag::Stage;
        if (item_->part == JourneyPart::Point) drag_ = Drag::Point;
    }
    if (drag_ == Drag::Step) dragStep(at);
    if (drag_ == Drag::Stage) dragStage(at);
    if (drag_ == Drag::Point) dragPoint(at);
    // At the edge the map moves on under what is dragged.
    if (drag_ == Drag::Step || drag_ == Drag::Stage)
        canvas_.bringIntoSight({at.x() - 1, at.y(), 2, 1});
}

JourneyHands::Target JourneyHands::stepTarget(QPointF at) const {
    const JourneyLayout& picture = canvas_.picture();
    const double right = picture.columnLeft(picture.columns.back().last) - 1;
    const double x = std::clamp(at.x(), picture.bodyLeft(), right);
    const std::size_t stage = picture.stageAt(x).value_or(0);
    const MapSpan& steps = picture.map.stages[stage].steps;
    const double left = picture.stageLeft(stage);
    const auto gap =
        std::min(steps.size(), static_cast<std::size_t>(std::lround((x - left) / picture.column)));
    const JourneyItem* dragged = picture.find(*item_);
    std::size_t place = gap;
    if (dragged->stage == stage && dragged->step - steps.first < gap) --place;
    return {stage, place, left + static_cast<double>(gap) * picture.column};
}

void JourneyHands::dragStep(QPointF at) {
    if (canvas_.picture().find(*item_) == nullptr) return void(cancel());
    target_ = stepTarget(at);
    JourneyMarks marks = canvas_.marks();
    marks.dragged = item_;
    marks.drop = target_->x;
    canvas_.setMarks(std::move(marks));
}

void JourneyHands::dragStage(QPointF at) {
    const JourneyLayout& picture = canvas_.picture();
    const JourneyItem* dragged = picture.find(*item_);
    if (dragged == nullptr) return void(cancel());
    // Before the first stage whose middle is further right.
    std::size_t place = 0;
    while (place < picture.columns.size() &&
           (picture.stageLeft(place) + picture.stageRight(place)) / 2 < at.x())
        ++place;
    const auto own = static_cast<int>(dragged->stage);
    const auto to = static_cast<int>(place);
    places_ = to > own ? to - own - 1 : to - own;
    JourneyMarks marks = canvas_.marks();
    marks.dragged = item_;
    marks.drop =
        place < picture.columns.size() ? picture.stageLeft(place) : picture.stageRight(place - 1);
    canvas_.setMarks(std::move(marks));
}

void JourneyHands::dragPoint(QPointF at) {
    const JourneyItem* point = canvas_.picture().find(*item_);
    if (point == nullptr) return void(cancel());
    // The point stays as far from the pointer as it was taken.
    emotion_ = canvas_.picture().emotionAt(point->at.y() + at.y() - pressed_.y());
    JourneyMarks marks = canvas_.marks();
    marks.emotion = std::pair(*item_, *emotion_);
    canvas_.setMarks(std::move(marks));
}

void JourneyHands::release(QPointF) {
    const Drag done = drag_;
    const auto item = item_;
    const auto target = target_;
    const auto emotion = emotion_;
    const int places = places_;
    const auto& stages = canvas_.picture().map.stages;
    const auto stage = target ? std::optional(stages[target->stage].id) : std::nullopt;
    cancel();
    JourneyVerbs& verbs = canvas_.verbs();
    if (done == Drag::Step && target) verbs.dropStep({item->id}, *stage, target->place);
    if (done == Drag::Stage) verbs.dropStage({item->id}, places);
    if (done == Drag::Point && emotion)
        verbs.setEmotion({item->id},
                         item->persona ? std::optional(Id<Persona>{item->persona}) : std::nullopt,
                         *emotion);
}

bool JourneyHands::forget() {
    const bool was = drag_ == Drag::Step || drag_ == Drag::Stage || drag_ == Drag::Point;
    drag_ = Drag::None;
    item_.reset();
    target_.reset();
    emotion_.reset();
    places_ = 0;
    if (was) clearMarks();
    return was;
}

void JourneyHands::clearMarks() {
    JourneyMarks marks = canvas_.marks();
    marks.dragged.reset();
    marks.drop.reset();
    marks.emotion.reset();
    canvas_.setMarks(std::move(marks));
}

void JourneyHands::doubleClick(QPointF at) {
    if (const JourneyItem* item = canvas_.picture().itemAt(at)) canvas_.activate(*item);
}

} // namespace updraft
