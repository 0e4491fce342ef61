// What is picked on the map, and how pointer and keys reach it.
#include "ui/journey/canvas.h"

#include "ui/journey/editor.h"
#include "ui/journey/hands.h"
#include "ui/journey/keys.h"
#include "ui/journey/tips.h"
#include "ui/journey/verbs.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace updraft {

namespace {

constexpr double mostZoom = 3;
constexpr double leastZoom = 0.4;

bool isPickable(const Selection& selection) {
    return selection.table == table_of<Stage> || selection.table == table_of<Step> ||
           selection.table == table_of<PainPoint> || selection.table == table_of<Feedback> ||
           selection.table == table_of<Opportunity> || selection.table == table_of<Initiative>;
}

} // namespace

void JourneyCanvas::setMarks(JourneyMarks marks) {
    if (marks == marks_) return;
    marks_ = std::move(marks);
    repaintAll();
}

const JourneyItem* JourneyCanvas::current() const {
    return session_.isOpen() && marks_.cursor ? picture().find(*marks_.cursor) : nullptr;
}

/// The cursor stays on its item as long as that is of what is picked; else it goes to the first.
void JourneyCanvas::showSelection(const Selection& selection) {
    JourneyMarks marks = marks_;
    marks.selected.clear();
    marks.stage.reset();
    const bool ours = session_.isOpen() && isPickable(selection) && !selection.empty();
    if (ours) marks.selected.insert(selection.ids.begin(), selection.ids.end());
    const JourneyItem* item = current();
    if (item == nullptr || !ours || item->key.id != selection.ids.back())
        item = ours ? picture().find(selection.table, selection.ids.back()) : nullptr;
    marks.cursor = item != nullptr ? std::optional(item->key) : std::nullopt;
    if (item != nullptr) marks.stage = item->stage;
    setMarks(std::move(marks));
    Q_EMIT cursorChanged();
}

void JourneyCanvas::pick(const JourneyItem& item, bool add) {
    const JourneyKey key = item.key;
    Selection selection{item.table, {key.id}};
    if (add && session_.selection().table == item.table) {
        selection = session_.selection();
        std::erase(selection.ids, key.id);
        selection.ids.push_back(key.id);
    }
    JourneyMarks marks = marks_;
    marks.cursor = key;
    marks_ = marks;
    if (session_.selection() == selection)
        showSelection(selection);
    else
        session_.select(std::move(selection));
    repaintAll();
}

void JourneyCanvas::activate(const JourneyItem& item) {
    const JourneyKey key = item.key;
    pick(item);
    if (key.part == JourneyPart::Initiative)
        session_.reveal(Id<Initiative>{key.id});
    else if (key.part == JourneyPart::Add)
        verbs_->addRemedy(Id<Opportunity>{key.id});
    else
        edit(key);
}

void JourneyCanvas::edit(const JourneyKey& key, std::optional<Gesture> adding) {
    const JourneyItem* item = picture().find(key);
    if (item == nullptr || !session_.canWrite()) return;
    bringIntoSight(item->box);
    new JourneyEditor(*this, key, adding);
}

void JourneyCanvas::zoom(double factor, QPointF about) {
    if (!session_.isOpen()) return;
    const double wanted = std::clamp(options_.zoom * factor, leastZoom, mostZoom);
    if (wanted == options_.zoom) return;
    const QSizeF before = picture().size;
    const QPointF at = toPicture(about);
    options_.zoom = wanted;
    relayout();
    const QSizeF now = picture().size;
    const QPointF there(at.x() * now.width() / before.width(),
                        at.y() * now.height() / before.height());
    scrollBy((there - toPicture(about)).toPoint());
    Q_EMIT optionsChanged();
}

void JourneyCanvas::zoom(double factor) {
    const JourneyItem* item = current();
    const QPointF about =
        item != nullptr ? fromPicture(item->box).center() : QRectF(viewport()->geometry()).center();
    zoom(factor, about);
    if (const JourneyItem* now = current()) bringIntoSight(now->box);
}

void JourneyCanvas::fit() {
    options_.zoom = 1;
    relayout();
    Q_EMIT optionsChanged();
}

void JourneyCanvas::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0) zoom(std::pow(zoomStep, notches), event->position() + viewport()->pos());
    event->accept();
}

bool JourneyCanvas::viewportEvent(QEvent* event) {
    return pointerEvent(event, viewport()) || QAbstractScrollArea::viewportEvent(event);
}

bool JourneyCanvas::pointerEvent(QEvent* event, QWidget* source) {
    if (!picture_) return false;
    const auto here = [&](QPointF at) { return toPicture(source->mapTo(this, at)); };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        if (event->type() == QEvent::MouseButtonPress) setFocus(Qt::MouseFocusReason);
        return hands_->mouse(*mouse, here(mouse->position()));
    }
    case QEvent::ContextMenu: {
        auto* menu = static_cast<QContextMenuEvent*>(event);
        if (hands_->cancel()) return true;
        if (menu->reason() == QContextMenuEvent::Mouse) hands_->pickAt(here(menu->pos()));
        Q_EMIT menuAsked(menu->globalPos());
        return true;
    }
    case QEvent::ToolTip: {
        auto* help = static_cast<QHelpEvent*>(event);
        return toolTip(here(help->pos()), help->globalPos());
    }
    default:
        return false;
    }
}

bool JourneyCanvas::toolTip(QPointF at, QPoint global) {
    const JourneyItem* item = picture().itemAt(at);
    if (item == nullptr)
        QToolTip::hideText();
    else
        QToolTip::showText(global,
                           Qt::convertFromPlainText(tipFor(picture(), session_.plan(), *item)),
                           viewport());
    return true;
}

void JourneyCanvas::keyPressEvent(QKeyEvent* event) {
    if (!picture_ || !keys_->press(*event)) event->ignore();
}

void JourneyCanvas::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    repaintAll();
}

void JourneyCanvas::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    repaintAll();
}

} // namespace updraft
