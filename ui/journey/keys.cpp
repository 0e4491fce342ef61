#include "ui/journey/keys.h"

#include "ui/journey/canvas.h"
#include "ui/journey/hands.h"
#include "ui/journey/verbs.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace updraft {

bool JourneyKeys::arrow(Way way, Qt::KeyboardModifiers modifiers) {
    const bool level = way == Way::Left || way == Way::Right;
    const int sign = way == Way::Right ? 1 : -1;
    if (modifiers.testFlag(Qt::AltModifier)) {
        if (!level) return false;
        const JourneyItem* item = canvas_.current();
        const bool whole = modifiers.testFlag(Qt::ShiftModifier) ||
                           (item != nullptr && item->key.part == JourneyPart::Stage);
        if (whole)
            canvas_.verbs().moveStage(sign);
        else
            canvas_.verbs().moveStep(sign);
        if (const JourneyItem* now = canvas_.current()) canvas_.bringIntoSight(now->box);
        return true;
    }
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier) return false;
    go(way, modifiers == Qt::ShiftModifier);
    return true;
}

bool JourneyKeys::feel(double by) {
    const JourneyItem* item = canvas_.current();
    if (item == nullptr || !item->key.feels() || !canvas_.session().canWrite()) return false;
    canvas_.verbs().nudge(by);
    return true;
}

bool JourneyKeys::other(const QKeyEvent& event) {
    if (event.key() == Qt::Key_Home) return end(true);
    if (event.key() == Qt::Key_End) return end(false);
    return change(event) || edit(event);
}

bool JourneyKeys::change(const QKeyEvent& event) {
    constexpr double tenth = 0.1;
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier) return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return feel(tenth);
    case Qt::Key_Minus:
        return feel(-tenth);
    case Qt::Key_M:
        canvas_.verbs().toggleMoment();
        return true;
    default:
        return false;
    }
}

bool JourneyKeys::edit(const QKeyEvent& event) {
    const JourneyItem* item = canvas_.current();
    const bool control = event.modifiers() == Qt::ControlModifier;
    if (control && event.key() == Qt::Key_D) {
        canvas_.verbs().duplicate();
        return true;
    }
    if (event.modifiers() & ~Qt::KeypadModifier) return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (item != nullptr) canvas_.activate(*item);
        return item != nullptr;
    case Qt::Key_F2:
        if (item != nullptr) canvas_.edit(item->key);
        return item != nullptr;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        canvas_.verbs().remove();
        return item != nullptr;
    default:
        return false;
    }
}

bool JourneyKeys::escape() {
    if (canvas_.hands().cancel()) return true;
    if (canvas_.current() == nullptr) return false;
    canvas_.session().clearSelection();
    return true;
}

/// The first or last of the row that the keyboard is on.
bool JourneyKeys::end(bool first) {
    const JourneyLayout& picture = canvas_.picture();
    const JourneyItem* item = canvas_.current();
    const JourneyRow* row = picture.row(item != nullptr ? item->lane : JourneyLane::Steps);
    if (row == nullptr || row->first == row->last) return false;
    const JourneyItem& to = picture.items[first ? row->first : row->last - 1];
    const QRectF box = to.box;
    canvas_.pick(to);
    canvas_.bringIntoSight(box);
    return true;
}

void JourneyKeys::go(Way way, bool add) {
    const JourneyLayout& picture = canvas_.picture();
    const JourneyItem* from = canvas_.current();
    const JourneyItem* to = nullptr;
    if (from != nullptr)
        to = next(way, *from);
    else if (!picture.items.empty())
        to = &picture.items.front();
    else if (!picture.stages.empty())
        to = &picture.stages.front();
    if (to == nullptr) return;
    const QRectF box = to->box;
    canvas_.pick(*to, add);
    canvas_.bringIntoSight(box);
}

const JourneyItem* JourneyKeys::next(Way way, const JourneyItem& from) const {
    return way == Way::Left || way == Way::Right ? inRow(way, from) : upOrDown(way, from);
}

/// The one beside it in reading order: of a curve, on the same curve.
const JourneyItem* JourneyKeys::inRow(Way way, const JourneyItem& from) const {
    const JourneyLayout& picture = canvas_.picture();
    const int by = way == Way::Right ? 1 : -1;
    const auto& some = from.key.part == JourneyPart::Stage ? picture.stages : picture.items;
    const JourneyRow* row = picture.row(from.lane);
    const bool head = from.key.part == JourneyPart::Stage;
    const auto first = head ? 0 : static_cast<std::ptrdiff_t>(row->first);
    const auto last = head ? std::ssize(some) : static_cast<std::ptrdiff_t>(row->last);
    for (auto at = &from - some.data() + by; at >= first && at < last; at += by) {
        const JourneyItem& item = some[static_cast<std::size_t>(at)];
        if (item.key.persona == from.key.persona) return &item;
    }
    return nullptr;
}

/// The nearest below or above; what is in the same column first.
const JourneyItem* JourneyKeys::upOrDown(Way way, const JourneyItem& from) const {
    const JourneyLayout& picture = canvas_.picture();
    const JourneyItem* best = nullptr;
    double least = 0;
    const auto look = [&](const JourneyItem& item) {
        if (item.key == from.key) return;
        const double down = way == Way::Down ? item.box.top() - from.box.bottom()
                                             : from.box.top() - item.box.bottom();
        if (down < -2) return;
        const double apart =
            std::max({0.0, item.box.left() - from.box.right(), from.box.left() - item.box.right()});
        const double cost =
            down + apart * 20 + std::abs(item.box.center().x() - from.box.center().x()) * 0.05;
        if (best != nullptr && cost >= least) return;
        best = &item;
        least = cost;
    };
    for (const JourneyItem& item : picture.stages) look(item);
    for (const JourneyItem& item : picture.items) look(item);
    return best;
}

} // namespace updraft
