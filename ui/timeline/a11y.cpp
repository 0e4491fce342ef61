#include "ui/timeline/a11y.h"

#include "ui/timeline/tips.h"
#include "ui/timeline/verbs.h"

#include <algorithm>

namespace updraft {

void TimelineAccessible::install() {
    installAccessible<TimelineAccessible, TimelineCanvas>();
}

int TimelineAccessible::count() const {
    return static_cast<int>(countOf(canvas().picture()));
}

TimelineItem TimelineAccessible::itemAt(int index) const {
    return updraft::itemAt(canvas().picture(), static_cast<std::size_t>(index));
}

int TimelineAccessible::indexOf(const std::optional<TimelineItem>& item) const {
    return item ? static_cast<int>(placeOf(canvas().picture(), *item)) : -1;
}

Uuid TimelineAccessible::keyAt(int index) const {
    return idOf(canvas().picture(), itemAt(index));
}

int TimelineAccessible::indexOf(const Uuid& id) const {
    for (const std::string_view table :
         {table_of<Initiative>, table_of<Batch>, table_of<Milestone>})
        if (const auto item = itemOf(canvas().picture(), {table, {id}})) return indexOf(item);
    return -1;
}

int TimelineAccessible::indexAt(QPointF at) const {
    const auto all = itemsOf(canvas().picture());
    const auto found = std::ranges::find_if(all, [&](const TimelineItem& item) {
        return areaOf(canvas().picture(), item).contains(at);
    });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

int TimelineAccessible::current() const {
    return indexOf(itemOf(canvas().picture(), canvas().session().selection()));
}

QRectF TimelineAccessible::areaAt(int index) const {
    return areaOf(canvas().picture(), itemAt(index));
}

ItemWords TimelineAccessible::wordsAt(int index) const {
    return wordsFor(canvas().picture(), canvas().session().plan(), canvas().schedule(),
                    itemAt(index));
}

bool TimelineAccessible::isSelected(const Uuid& id) const {
    return canvas().session().selection().contains(id);
}

void TimelineAccessible::write(int index, QAccessible::Text which, const QString& text) const {
    if (which == QAccessible::Name)
        canvas().verbs().rename(selectionOf(canvas().picture(), itemAt(index)), text);
}

QList<std::pair<QString, QString>> TimelineAccessible::actionsAt(int index) const {
    if (itemAt(index).kind == TimelineItem::Kind::Batch) return {};
    return {{increaseAction(), QStringLiteral("Alt+Right")},
            {decreaseAction(), QStringLiteral("Alt+Left")}};
}

void TimelineAccessible::act(int index, const QString& name) const {
    const TimelineItem item = itemAt(index);
    const Selection selection = selectionOf(canvas().picture(), item);
    canvas().session().select(selection);
    canvas().bringIntoSight(areaOf(canvas().picture(), item));
    if (name == setFocusAction()) canvas().setFocus(Qt::OtherFocusReason);
    if (name == pressAction()) canvas().editTitle(selection);
    const int days = name == increaseAction() ? 1 : name == decreaseAction() ? -1 : 0;
    if (days == 0) return;
    if (item.kind == TimelineItem::Kind::Bar) canvas().verbs().shift(days);
    if (item.kind == TimelineItem::Kind::Milestone) canvas().verbs().shiftMilestones(days);
}

} // namespace updraft
