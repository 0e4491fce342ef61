#include "ui/journey/a11y.h"

#include "ui/journey/canvas.h"
#include "ui/journey/editor.h"
#include "ui/journey/tips.h"
#include "ui/journey/verbs.h"

#include <algorithm>

namespace updraft {

namespace {

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (className != QLatin1String("updraft::JourneyCanvas")) return nullptr;
    auto* canvas = qobject_cast<JourneyCanvas*>(object);
    return canvas != nullptr ? new JourneyAccessible(*canvas) : nullptr;
}

} // namespace

void JourneyAccessible::install() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

JourneyAccessible::JourneyAccessible(JourneyCanvas& canvas)
    : QAccessibleWidget(&canvas, QAccessible::List), canvas_(canvas) {
    connections_ << QObject::connect(&canvas, &JourneyCanvas::relaid, [this] {
        forgetGone();
        tell(QAccessible::LocationChanged);
        tell(QAccessible::ValueChanged);
    }) << QObject::connect(&canvas, &JourneyCanvas::cursorChanged, [this] {
        tell(QAccessible::Selection);
        tell(QAccessible::Focus);
    });
}

JourneyAccessible::~JourneyAccessible() {
    for (const auto& connection : connections_) QObject::disconnect(connection);
    for (const auto& [key, child] : children_) QAccessible::deleteAccessibleInterface(child);
}

const JourneyItem* JourneyAccessible::find(const JourneyKey& key) const {
    return canvas_.session().isOpen() ? canvas_.picture().find(key) : nullptr;
}

int JourneyAccessible::childCount() const {
    if (!canvas_.session().isOpen()) return 0;
    return static_cast<int>(canvas_.picture().stages.size() + canvas_.picture().items.size());
}

const JourneyItem* JourneyAccessible::itemAt(int index) const {
    if (index < 0 || index >= childCount()) return nullptr;
    const auto& stages = canvas_.picture().stages;
    const auto at = static_cast<std::size_t>(index);
    return at < stages.size() ? &stages[at] : &canvas_.picture().items[at - stages.size()];
}

int JourneyAccessible::indexOf(const JourneyKey& key) const {
    const JourneyItem* item = find(key);
    if (item == nullptr) return -1;
    const auto& stages = canvas_.picture().stages;
    if (key.part == JourneyPart::Stage) return static_cast<int>(item - stages.data());
    return static_cast<int>(std::ssize(stages) + (item - canvas_.picture().items.data()));
}

QAccessibleInterface* JourneyAccessible::child(int index) const {
    const JourneyItem* item = itemAt(index);
    if (item == nullptr) return nullptr;
    const auto known = std::ranges::find_if(
        children_, [&](const auto& child) { return child.first == item->key; });
    if (known != children_.end()) return QAccessible::accessibleInterface(known->second);
    auto* made = new JourneyItemAccessible(*this, item->key);
    children_.emplace_back(item->key, QAccessible::registerAccessibleInterface(made));
    return made;
}

int JourneyAccessible::indexOfChild(const QAccessibleInterface* child) const {
    const auto* item = dynamic_cast<const JourneyItemAccessible*>(child);
    return item != nullptr ? indexOf(item->key()) : -1;
}

QAccessibleInterface* JourneyAccessible::childAt(int x, int y) const {
    const QPoint at = canvas_.mapFromGlobal(QPoint(x, y));
    if (!canvas_.rect().contains(at) || !canvas_.session().isOpen()) return nullptr;
    const JourneyItem* item = canvas_.picture().itemAt(canvas_.toPicture(at));
    return item != nullptr ? child(indexOf(item->key)) : nullptr;
}

QAccessibleInterface* JourneyAccessible::focusChild() const {
    const JourneyItem* item = canvas_.current();
    return item != nullptr ? child(indexOf(item->key)) : nullptr;
}

void JourneyAccessible::forgetGone() {
    std::erase_if(children_, [this](const auto& known) {
        if (find(known.first) != nullptr) return false;
        QAccessible::deleteAccessibleInterface(known.second);
        return true;
    });
}

void JourneyAccessible::tell(QAccessible::Event type) const {
    if (!QAccessible::isActive()) return;
    const JourneyItem* item = canvas_.current();
    if (item == nullptr) return;
    const int index = indexOf(item->key);
    if (type == QAccessible::ValueChanged) {
        QAccessibleValueChangeEvent event(&canvas_, child(index)->text(QAccessible::Value));
        event.setChild(index);
        QAccessible::updateAccessibility(&event);
        return;
    }
    QAccessibleEvent event(&canvas_, type);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
}

QAccessibleInterface* JourneyItemAccessible::parent() const {
    return QAccessible::queryAccessibleInterface(&list_.canvas());
}

QString JourneyItemAccessible::text(QAccessible::Text which) const {
    const JourneyItem* item = list_.find(key_);
    if (item == nullptr) return {};
    const JourneyCanvas& canvas = list_.canvas();
    const JourneyWords words = wordsFor(canvas.picture(), canvas.session().plan(), *item);
    switch (which) {
    case QAccessible::Name:
        return words.name;
    case QAccessible::Value:
        return words.value;
    case QAccessible::Description:
        return words.description;
    default:
        return {};
    }
}

/// What can be written of a cell is its value, and of anything else its name.
void JourneyItemAccessible::setText(QAccessible::Text which, const QString& text) {
    const JourneyItem* item = list_.find(key_);
    const bool cell = key_.part == JourneyPart::Text;
    if (item == nullptr || which != (cell ? QAccessible::Value : QAccessible::Name)) return;
    const std::string_view field = fieldOf(key_);
    if (field.empty() || key_.part == JourneyPart::Point) return;
    list_.canvas().verbs().write(key_, item->table, field, text);
}

QRect JourneyItemAccessible::rect() const {
    const JourneyItem* item = list_.find(key_);
    if (item == nullptr) return {};
    const JourneyCanvas& canvas = list_.canvas();
    const QRect here = canvas.fromPicture(item->box).toAlignedRect();
    return {canvas.mapToGlobal(here.topLeft()), here.size()};
}

QAccessible::Role JourneyItemAccessible::role() const {
    return key_.part == JourneyPart::Add ? QAccessible::Button : QAccessible::ListItem;
}

QAccessible::State JourneyItemAccessible::state() const {
    QAccessible::State state;
    const JourneyCanvas& canvas = list_.canvas();
    const JourneyItem* current = canvas.current();
    const bool here = current != nullptr && current->key == key_;
    state.focusable = true;
    state.selectable = true;
    state.selected = here || canvas.session().selection().contains(key_.id);
    state.focused = canvas.hasFocus() && here;
    state.editable = canvas.session().canWrite() && key_.part != JourneyPart::Add;
    state.invisible = !isValid();
    state.offscreen =
        !canvas.rect().intersects(QRect(canvas.mapFromGlobal(rect().topLeft()), rect().size()));
    return state;
}

void* JourneyItemAccessible::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                : nullptr;
}

QStringList JourneyItemAccessible::actionNames() const {
    QStringList names{setFocusAction(), pressAction()};
    if (feels()) names << increaseAction() << decreaseAction() << toggleAction();
    return names;
}

void JourneyItemAccessible::doAction(const QString& name) {
    constexpr double tenth = 0.1;
    const JourneyItem* item = list_.find(key_);
    if (item == nullptr) return;
    JourneyCanvas& canvas = list_.canvas();
    canvas.bringIntoSight(item->box);
    canvas.pick(*item);
    if (name == setFocusAction()) canvas.setFocus(Qt::OtherFocusReason);
    if (name == pressAction()) canvas.activate(*list_.find(key_));
    if (!feels()) return;
    if (name == increaseAction()) canvas.verbs().nudge(tenth);
    if (name == decreaseAction()) canvas.verbs().nudge(-tenth);
    if (name == toggleAction()) canvas.verbs().toggleMoment();
}

QStringList JourneyItemAccessible::keyBindingsForAction(const QString& name) const {
    if (name == pressAction()) return {QStringLiteral("Return"), QStringLiteral("F2")};
    if (name == increaseAction()) return {QStringLiteral("+")};
    if (name == decreaseAction()) return {QStringLiteral("-")};
    if (name == toggleAction()) return {QStringLiteral("M")};
    return {};
}

} // namespace updraft
