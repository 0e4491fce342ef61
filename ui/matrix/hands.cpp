#include "ui/matrix/hands.h"

#include "ui/matrix/canvas.h"

#include <QApplication>
#include <QMouseEvent>

namespace updraft {

void MatrixHands::pick(QPointF at) {
    if (const auto* item = canvas_.picture().itemAt(at))
        canvas_.pick(*item);
    else
        canvas_.session().clearSelection();
}

bool MatrixHands::press(QMouseEvent& /*event*/, QPointF at) {
    const auto* item = canvas_.picture().itemAt(at);
    if (item == nullptr) {
        canvas_.session().clearSelection();
        return false;
    }
    pressed_ = at;
    from_ = item->truth;
    drag_ = Drag::Ready;
    canvas_.pick(*item);
    return true;
}

void MatrixHands::drag(QPointF at) {
    if (drag_ == Drag::Ready) {
        if ((at - pressed_).manhattanLength() < QApplication::startDragDistance()) return;
        const auto* item = canvas_.current();
        drag_ = item != nullptr && canvas_.take(*item) ? Drag::Moving : Drag::Refused;
    }
    if (drag_ != Drag::Moving) return;
    // The point stays as far from the pointer as it was taken.
    const QPointF wanted = from_ + (at - pressed_);
    const auto& picture = canvas_.picture();
    canvas_.moveTo({picture.valueAt(wanted.y()), picture.easeAt(wanted.x())});
}

void MatrixHands::release(QPointF /*at*/) {
    const bool moved = drag_ == Drag::Moving;
    drag_ = Drag::None;
    if (moved) canvas_.keepMove();
}

void MatrixHands::doubleClick(QPointF at) {
    drag_ = Drag::None;
    if (const auto* item = canvas_.picture().itemAt(at)) canvas_.activate(*item);
}

bool MatrixHands::forget() {
    const bool moved = drag_ == Drag::Moving;
    drag_ = Drag::None;
    if (moved) canvas_.forgetMove();
    return moved;
}

} // namespace updraft
