#include "ui/timeline/a11y.h"

#include "ui/timeline/canvas.h"
#include "ui/timeline/tips.h"
#include "ui/timeline/verbs.h"

#include <algorithm>

namespace updraft {

namespace {

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (className != QLatin1String("updraft::TimelineCanvas")) return nullptr;
    auto* canvas = qobject_cast<TimelineCanvas*>(object);
    return canvas != nullptr ? new TimelineAccessible(*canvas) : nullptr;
}

} // namespace

void TimelineAccessible::install() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

TimelineAccessible::TimelineAccessible(TimelineCanvas& canvas)
    : QAccessibleWidget(&canvas, QAccessible::List), canvas_(canvas) {
    connections_ << QObject::connect(&canvas, &TimelineCanvas::relaid, [this] {
        forgetGone();
        tell(QAccessible::LocationChanged);
        tell(QAccessible::ValueChanged);
    }) << QObject::connect(&canvas.session(), &Session::selectionChanged, [this] {
        tell(QAccessible::Selection);
        tell(QAccessible::Focus);
    });
}

TimelineAccessible::~TimelineAccessible() {
    for (const auto& connection : connections_) QObject::disconnect(connection);
    for (const auto& [id, child] : children_) QAccessible::deleteAccessibleInterface(child);
}

std::vector<TimelineItem> TimelineAccessible::items() const {
    return canvas_.session().isOpen() ? itemsOf(canvas_.picture()) : std::vector<TimelineItem>{};
}

std::optional<TimelineItem> TimelineAccessible::find(const Uuid& id) const {
    if (!canvas_.session().isOpen()) return std::nullopt;
    for (const std::string_view table :
         {table_of<Initiative>, table_of<Batch>, table_of<Milestone>})
        if (const auto item = itemOf(canvas_.picture(), {table, {id}})) return item;
    return std::nullopt;
}

int TimelineAccessible::childCount() const {
    return static_cast<int>(items().size());
}

QAccessibleInterface* TimelineAccessible::child(int index) const {
    const auto all = items();
    if (index < 0 || index >= std::ssize(all)) return nullptr;
    const Uuid id = idOf(canvas_.picture(), all[static_cast<std::size_t>(index)]);
    const auto known = children_.find(id);
    if (known != children_.end()) return QAccessible::accessibleInterface(known->second);
    auto* made = new TimelineItemAccessible(*this, id);
    children_[id] = QAccessible::registerAccessibleInterface(made);
    return made;
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface* child) const {
    const auto* item = dynamic_cast<const TimelineItemAccessible*>(child);
    if (item == nullptr) return -1;
    const auto all = items();
    const auto found = std::ranges::find_if(
        all, [&](const TimelineItem& one) { return idOf(canvas_.picture(), one) == item->id(); });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

QAccessibleInterface* TimelineAccessible::childAt(int x, int y) const {
    const QPoint at = canvas_.mapFromGlobal(QPoint(x, y));
    if (!canvas_.rect().contains(at) || !canvas_.session().isOpen()) return nullptr;
    const QPointF point = canvas_.toPicture(at);
    const auto all = items();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (areaOf(canvas_.picture(), all[i]).contains(point)) return child(static_cast<int>(i));
    return nullptr;
}

QAccessibleInterface* TimelineAccessible::focusChild() const {
    if (!canvas_.session().isOpen()) return nullptr;
    const auto item = itemOf(canvas_.picture(), canvas_.session().selection());
    if (!item) return nullptr;
    const auto all = items();
    return child(static_cast<int>(std::ranges::find(all, *item) - all.begin()));
}

void TimelineAccessible::forgetGone() {
    std::erase_if(children_, [this](const auto& known) {
        if (find(known.first)) return false;
        QAccessible::deleteAccessibleInterface(known.second);
        return true;
    });
}

void TimelineAccessible::tell(QAccessible::Event type) const {
    if (!QAccessible::isActive() || !canvas_.session().isOpen()) return;
    const auto item = itemOf(canvas_.picture(), canvas_.session().selection());
    if (!item) return;
    const auto all = items();
    const auto index = static_cast<int>(std::ranges::find(all, *item) - all.begin());
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

QAccessibleInterface* TimelineItemAccessible::parent() const {
    return QAccessible::queryAccessibleInterface(&list_.canvas());
}

QString TimelineItemAccessible::text(QAccessible::Text which) const {
    const auto item = list_.find(id_);
    if (!item) return {};
    const TimelineCanvas& canvas = list_.canvas();
    const TimelineWords words =
        wordsFor(canvas.picture(), canvas.session().plan(), canvas.schedule(), *item);
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

void TimelineItemAccessible::setText(QAccessible::Text which, const QString& text) {
    const auto item = list_.find(id_);
    if (which != QAccessible::Name || !item) return;
    list_.canvas().verbs().rename(selectionOf(list_.canvas().picture(), *item), text);
}

QRect TimelineItemAccessible::rect() const {
    const auto item = list_.find(id_);
    if (!item) return {};
    const TimelineCanvas& canvas = list_.canvas();
    const QRect here = canvas.fromPicture(areaOf(canvas.picture(), *item)).toAlignedRect();
    return {canvas.mapToGlobal(here.topLeft()), here.size()};
}

QAccessible::State TimelineItemAccessible::state() const {
    QAccessible::State state;
    const TimelineCanvas& canvas = list_.canvas();
    const Selection& selection = canvas.session().selection();
    state.focusable = true;
    state.selectable = true;
    state.selected = selection.contains(id_);
    state.focused = canvas.hasFocus() && !selection.empty() && selection.ids.back() == id_;
    state.editable = canvas.session().canWrite();
    state.invisible = !isValid();
    state.offscreen =
        !canvas.rect().intersects(QRect(canvas.mapFromGlobal(rect().topLeft()), rect().size()));
    return state;
}

void* TimelineItemAccessible::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                : nullptr;
}

QStringList TimelineItemAccessible::actionNames() const {
    const auto item = list_.find(id_);
    QStringList names{setFocusAction(), pressAction()};
    if (item && item->kind != TimelineItem::Kind::Batch)
        names << increaseAction() << decreaseAction();
    return names;
}

void TimelineItemAccessible::doAction(const QString& name) {
    const auto item = list_.find(id_);
    if (!item) return;
    TimelineCanvas& canvas = list_.canvas();
    canvas.session().select(selectionOf(canvas.picture(), *item));
    canvas.bringIntoSight(areaOf(canvas.picture(), *item));
    if (name == setFocusAction()) canvas.setFocus(Qt::OtherFocusReason);
    if (name == pressAction()) canvas.editTitle(selectionOf(canvas.picture(), *item));
    if (item->kind == TimelineItem::Kind::Batch) return;
    const int days = name == increaseAction() ? 1 : name == decreaseAction() ? -1 : 0;
    if (days == 0) return;
    item->kind == TimelineItem::Kind::Bar ? canvas.verbs().shift(days)
                                          : canvas.verbs().shiftMilestones(days);
}

QStringList TimelineItemAccessible::keyBindingsForAction(const QString& name) const {
    if (name == pressAction()) return {QStringLiteral("Return"), QStringLiteral("F2")};
    if (name == increaseAction()) return {QStringLiteral("Alt+Right")};
    if (name == decreaseAction()) return {QStringLiteral("Alt+Left")};
    return {};
}

} // namespace updraft
