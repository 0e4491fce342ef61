#include "ui/matrix/a11y.h"

namespace updraft {

void MatrixAccessible::install() {
    installAccessible<MatrixAccessible, MatrixCanvas>();
}

const MatrixItem& MatrixAccessible::itemAt(int index) const {
    return canvas().picture().items[static_cast<std::size_t>(index)];
}

int MatrixAccessible::placeOf(const MatrixItem* item) const {
    return item != nullptr ? static_cast<int>(item - canvas().picture().items.data()) : -1;
}

int MatrixAccessible::count() const {
    return static_cast<int>(canvas().picture().items.size());
}

Uuid MatrixAccessible::keyAt(int index) const {
    return canvas().picture().subject(itemAt(index)).id;
}

int MatrixAccessible::indexOf(const Uuid& key) const {
    return placeOf(canvas().picture().find(key));
}

int MatrixAccessible::indexAt(QPointF at) const {
    return placeOf(canvas().picture().itemAt(at));
}

int MatrixAccessible::current() const {
    return placeOf(canvas().current());
}

QRectF MatrixAccessible::areaAt(int index) const {
    return canvas().picture().box(itemAt(index));
}

ItemWords MatrixAccessible::wordsAt(int index) const {
    return canvas().wordsFor(itemAt(index));
}

bool MatrixAccessible::isSelected(const Uuid& key) const {
    return canvas().session().selection().contains(Id<Initiative>{key});
}

/// Its words come of the scores.
void MatrixAccessible::write(int, QAccessible::Text, const QString&) const {}

QList<std::pair<QString, QString>> MatrixAccessible::actionsAt(int /*index*/) const {
    return {{increaseAction(), QStringLiteral("Alt+Up")},
            {decreaseAction(), QStringLiteral("Alt+Down")},
            {scrollRightAction(), QStringLiteral("Alt+Right")},
            {scrollLeftAction(), QStringLiteral("Alt+Left")}};
}

void MatrixAccessible::act(int index, const QString& name) const {
    canvas().bringIntoSight(areaAt(index));
    canvas().pick(itemAt(index));
    if (name == setFocusAction()) canvas().setFocus(Qt::OtherFocusReason);
    if (name == pressAction()) canvas().activate(itemAt(index));
    if (name == increaseAction()) canvas().nudge(1, 0);
    if (name == decreaseAction()) canvas().nudge(-1, 0);
    if (name == scrollRightAction()) canvas().nudge(0, 1);
    if (name == scrollLeftAction()) canvas().nudge(0, -1);
}

} // namespace updraft
