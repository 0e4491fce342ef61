#include "ui/journey/a11y.h"

#include "ui/journey/editor.h"
#include "ui/journey/tips.h"
#include "ui/journey/verbs.h"

namespace updraft {

void JourneyAccessible::install() {
    installAccessible<JourneyAccessible, JourneyCanvas>();
}

int JourneyAccessible::count() const {
    return static_cast<int>(canvas().picture().stages.size() + canvas().picture().items.size());
}

const JourneyItem& JourneyAccessible::itemAt(int index) const {
    const auto& stages = canvas().picture().stages;
    const auto at = static_cast<std::size_t>(index);
    return at < stages.size() ? stages[at] : canvas().picture().items[at - stages.size()];
}

int JourneyAccessible::placeOf(const JourneyItem* item) const {
    if (item == nullptr) return -1;
    const auto& stages = canvas().picture().stages;
    if (item->key.part == JourneyPart::Stage) return static_cast<int>(item - stages.data());
    return static_cast<int>(std::ssize(stages) + (item - canvas().picture().items.data()));
}

int JourneyAccessible::indexOf(const JourneyKey& key) const {
    return placeOf(canvas().picture().find(key));
}

int JourneyAccessible::indexAt(QPointF at) const {
    return placeOf(canvas().picture().itemAt(at));
}

ItemWords JourneyAccessible::wordsAt(int index) const {
    return wordsFor(canvas().picture(), canvas().session().plan(), itemAt(index));
}

bool JourneyAccessible::isSelected(const JourneyKey& key) const {
    return canvas().session().selection().contains(key.id);
}

bool JourneyAccessible::isButton(const JourneyKey& key) const {
    return key.part == JourneyPart::Add;
}

/// What can be written of a cell is its value, and of anything else its name.
void JourneyAccessible::write(int index, QAccessible::Text which, const QString& text) const {
    const JourneyItem& item = itemAt(index);
    const bool cell = item.key.part == JourneyPart::Text;
    if (which != (cell ? QAccessible::Value : QAccessible::Name)) return;
    const std::string_view field = fieldOf(item.key);
    if (field.empty() || item.key.part == JourneyPart::Point) return;
    canvas().verbs().write(item.key, item.table, field, text);
}

QList<std::pair<QString, QString>> JourneyAccessible::actionsAt(int index) const {
    if (!itemAt(index).key.feels()) return {};
    return {{increaseAction(), QStringLiteral("+")},
            {decreaseAction(), QStringLiteral("-")},
            {toggleAction(), QStringLiteral("M")}};
}

void JourneyAccessible::act(int index, const QString& name) const {
    constexpr double tenth = 0.1;
    const JourneyKey key = keyAt(index);
    canvas().bringIntoSight(areaAt(index));
    canvas().pick(itemAt(index));
    if (name == setFocusAction()) canvas().setFocus(Qt::OtherFocusReason);
    if (name == pressAction()) canvas().activate(itemAt(index));
    if (!key.feels()) return;
    if (name == increaseAction()) canvas().verbs().nudge(tenth);
    if (name == decreaseAction()) canvas().verbs().nudge(-tenth);
    if (name == toggleAction()) canvas().verbs().toggleMoment();
}

} // namespace updraft
