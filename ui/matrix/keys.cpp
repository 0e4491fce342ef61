#include "ui/matrix/keys.h"

#include "ui/matrix/canvas.h"
#include "ui/matrix/hands.h"

#include <QKeyEvent>

#include <cmath>

namespace updraft {

bool MatrixKeys::arrow(Way way, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::AltModifier) {
        if (canvas_.current() == nullptr) return false;
        const int value = way == Way::Up ? 1 : way == Way::Down ? -1 : 0;
        const int ease = way == Way::Right ? 1 : way == Way::Left ? -1 : 0;
        canvas_.nudge(value, ease);
        return true;
    }
    if (modifiers != Qt::NoModifier) return false;
    go(way);
    return true;
}

bool MatrixKeys::escape() {
    if (canvas_.hands().cancel()) return true;
    if (canvas_.current() == nullptr) return false;
    canvas_.session().clearSelection();
    return true;
}

bool MatrixKeys::other(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Home:
        return end(true);
    case Qt::Key_End:
        return end(false);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto* item = canvas_.current()) {
            canvas_.activate(*item);
            return true;
        }
        return false;
    default:
        return false;
    }
}

/// The best or the last of all.
bool MatrixKeys::end(bool first) {
    const auto& items = canvas_.picture().items;
    if (items.empty()) return false;
    canvas_.pick(first ? items.front() : items.back());
    return true;
}

/// The nearest that lies that way; what lies straight ahead counts as nearer.
void MatrixKeys::go(Way way) {
    const auto& picture = canvas_.picture();
    const auto* from = canvas_.current();
    if (from == nullptr) {
        end(true);
        return;
    }
    const bool level = way == Way::Left || way == Way::Right;
    const double sign = way == Way::Right || way == Way::Down ? 1 : -1;
    const MatrixItem* best = nullptr;
    double least = 0;
    for (const auto& item : picture.items) {
        const QPointF off = item.at - from->at;
        const double ahead = sign * (level ? off.x() : off.y());
        const double aside = std::abs(level ? off.y() : off.x());
        if (ahead <= 0.5) continue;
        const double cost = ahead + 2 * aside;
        if (best != nullptr && cost >= least) continue;
        best = &item;
        least = cost;
    }
    if (best == nullptr) return;
    const QRectF box = picture.box(*best);
    canvas_.pick(*best);
    canvas_.bringIntoSight(box);
}

} // namespace updraft
