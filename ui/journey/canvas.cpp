#include "ui/journey/canvas.h"

#include "ui/journey/a11y.h"
#include "ui/journey/editor.h"
#include "ui/journey/hands.h"
#include "ui/journey/keys.h"
#include "ui/journey/pane.h"
#include "ui/journey/tips.h"
#include "ui/journey/verbs.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
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

JourneyCanvas::JourneyCanvas(Session& session, JourneyStyle style, QWidget* parent)
    : QAbstractScrollArea(parent), session_(session), verbs_(std::make_unique<JourneyVerbs>(*this)),
      hands_(std::make_unique<JourneyHands>(*this)), keys_(std::make_unique<JourneyKeys>(*this)) {
    JourneyAccessible::install(); // before anything asks for the canvas's interface
    options_.style = style;
    options_.title = style == JourneyStyle::Projected;
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Journey map"));
    for (QScrollBar* bar : {horizontalScrollBar(), verticalScrollBar()})
        if (style == JourneyStyle::Projected) bar->setPalette(theme().palette());
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    using Moves = JourneyPane::Moves;
    for (const Moves moves : {Moves::Not, Moves::Sideways, Moves::UpAndDown})
        panes_.push_back(new JourneyPane(*this, moves));
    horizontalScrollBar()->setSingleStep(20);
    verticalScrollBar()->setSingleStep(20);
    connect(&session, &Session::opened, this, &JourneyCanvas::relayout);
    connect(&session, &Session::changed, this, &JourneyCanvas::planChanged);
    connect(&session, &Session::selectionChanged, this, &JourneyCanvas::showSelection);
    showSelection(session.selection());
}

/// The panes ask the canvas about every event, and a window that goes still sends some.
JourneyCanvas::~JourneyCanvas() {
    for (JourneyPane* pane : panes_) delete pane;
}

const Theme& JourneyCanvas::theme() const {
    return options_.style == JourneyStyle::Projected ? Theme::projector() : Theme::current();
}

void JourneyCanvas::setOptions(JourneyOptions options) {
    if (options == options_) return;
    options_ = std::move(options);
    relayout();
    showSelection(session_.selection());
    Q_EMIT optionsChanged();
}

const JourneyLayout& JourneyCanvas::picture() const {
    if (!picture_) lay();
    return *picture_;
}

/// Each scroll bar takes its room only where the picture needs it.
void JourneyCanvas::lay() const {
    const double bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    laidFor_ = contentsRect().size();
    const QSizeF room = laidFor_;
    const auto layFor = [&](double width) {
        picture_ = std::make_unique<JourneyLayout>(
            layoutJourney(session_.plan(), options_, {width, room.height()}));
        return picture_->size;
    };
    const QSizeF size = layFor(room.width());
    const double level = size.width() > room.width() + 0.5 ? bar : 0;
    if (size.height() + level > room.height() + 0.5) layFor(room.width() - bar);
}

void JourneyCanvas::planChanged() {
    hands_->cancel();
    picture_.reset();
    if (isVisible()) {
        placePicture();
        repaintAll();
    }
    showSelection(session_.selection());
}

void JourneyCanvas::relayout() {
    hands_->cancel();
    picture_.reset();
    if (!session_.isOpen() || !isVisible()) return;
    placePicture();
    repaintAll();
}

void JourneyCanvas::placePicture() {
    if (!session_.isOpen()) return;
    const bool upright = picture().room < contentsRect().width() - 0.5;
    const bool level = picture().size.width() > picture().room + 0.5;
    setVerticalScrollBarPolicy(upright ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(level ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    placePanes();
    Q_EMIT relaid();
}

void JourneyCanvas::placePanes() {
    const JourneyLayout& p = *picture_;
    setViewportMargins(static_cast<int>(p.bodyLeft()), static_cast<int>(p.bodyTop), 0, 0);
    const QRectF view = viewport()->geometry();
    panes_[0]->place({0, 0, p.bodyLeft(), p.bodyTop}, {0, 0});
    panes_[1]->place({p.bodyLeft(), 0, view.width(), p.bodyTop}, {p.bodyLeft(), 0});
    panes_[2]->place({0, p.bodyTop, p.bodyLeft(), view.height()}, {0, p.bodyTop});
    const auto range = [](QScrollBar* bar, double whole, double page) {
        bar->setPageStep(static_cast<int>(page));
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(whole - page))));
    };
    range(horizontalScrollBar(), p.size.width() - p.bodyLeft(), view.width());
    range(verticalScrollBar(), p.size.height() - p.bodyTop, view.height());
    offset_ = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void JourneyCanvas::repaintAll() {
    viewport()->update();
    for (JourneyPane* pane : panes_) pane->update();
}

void JourneyCanvas::scrollContentsBy(int, int) {
    const QPoint now{horizontalScrollBar()->value(), verticalScrollBar()->value()};
    const QPoint by = offset_ - now;
    if (by.isNull() || !picture_) return;
    QToolTip::hideText();
    offset_ = now;
    viewport()->scroll(by.x(), by.y());
    for (JourneyPane* pane : panes_) pane->scrolled(by.x(), by.y());
}

QPointF JourneyCanvas::origin() const {
    return QPointF(picture().bodyLeft(), picture().bodyTop) + offset_;
}

QPointF JourneyCanvas::toPicture(QPointF at) const {
    for (const JourneyPane* pane : panes_)
        if (pane->isVisible() && QRectF(pane->geometry()).contains(at))
            return at - pane->pos() + pane->origin();
    return at - viewport()->pos() + origin();
}

QRectF JourneyCanvas::fromPicture(const QRectF& area) const {
    if (area.bottom() <= picture().bodyTop)
        return area.translated(panes_[1]->pos() - panes_[1]->origin());
    if (area.right() <= picture().bodyLeft())
        return area.translated(panes_[2]->pos() - panes_[2]->origin());
    return area.translated(viewport()->pos() - origin());
}

QRectF JourneyCanvas::bodyInSight() const {
    return {origin(), QSizeF(viewport()->size())};
}

void JourneyCanvas::bringIntoSight(const QRectF& area) {
    constexpr double air = 12;
    const QRectF sight = bodyInSight();
    const auto moved = [&](double low, double high, double from, double until) {
        if (low - air < from) return low - air - from;
        if (high + air > until) return std::min(high + air - until, low - air - from);
        return 0.0;
    };
    const double dx = moved(area.left(), area.right(), sight.left(), sight.right());
    const double dy = area.bottom() <= picture().bodyTop
                          ? 0
                          : moved(area.top(), area.bottom(), sight.top(), sight.bottom());
    scrollBy({static_cast<int>(std::lround(dx)), static_cast<int>(std::lround(dy))});
}

void JourneyCanvas::scrollBy(QPoint by) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
}

void JourneyCanvas::updatePicture(const QRectF& area) {
    const QRectF body = area.translated(-origin());
    viewport()->update(body.toAlignedRect().adjusted(-1, -1, 1, 1));
    for (JourneyPane* pane : panes_)
        pane->update(area.translated(-pane->origin()).toAlignedRect().adjusted(-1, -1, 1, 1));
}

void JourneyCanvas::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.translate(-origin());
    paintArea(painter, QRectF(event->rect()).translated(origin()));
}

void JourneyCanvas::paintArea(QPainter& painter, const QRectF& area) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, theme().surface);
    if (!session_.isOpen()) return;
    JourneyMarks marks = marks_;
    if (!hasFocus() && options_.style == JourneyStyle::Screen) marks.cursor.reset();
    paintJourney(painter, picture(), theme(), {area, false, marks});
}

void JourneyCanvas::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    // The viewport's margins follow the picture: only what is around them asks for another.
    if (contentsRect().size() != laidFor_) relayout();
}

void JourneyCanvas::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    if (contentsRect().size() != laidFor_) picture_.reset();
    placePicture();
}

void JourneyCanvas::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        repaintAll();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) relayout();
}

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
