#include "ui/timeline/canvas.h"

#include "ui/render/roadmap_rows.h"
#include "ui/timeline/a11y.h"
#include "ui/timeline/difference.h"
#include "ui/timeline/hands.h"
#include "ui/timeline/items.h"
#include "ui/timeline/keys.h"
#include "ui/timeline/part.h"
#include "ui/timeline/rename.h"
#include "ui/timeline/tips.h"
#include "ui/timeline/verbs.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <cmath>
#include <utility>

namespace updraft {

namespace {

constexpr double mostZoom = 64;
constexpr double leastZoom = 1;    ///< All of it: beyond there is nothing to see.
constexpr std::size_t usual = 400; ///< Initiatives; more of them need the scroll bar.

bool isWiderThanRoom(const RoadmapLayout& picture) {
    return picture.size.width() > picture.room + 0.5;
}

} // namespace

TimelineCanvas::TimelineCanvas(Session& session, RoadmapStyle style, QWidget* parent)
    : QAbstractScrollArea(parent), session_(session),
      verbs_(std::make_unique<TimelineVerbs>(*this)),
      hands_(std::make_unique<TimelineHands>(*this)), keys_(std::make_unique<TimelineKeys>(*this)) {
    using Moves = TimelinePart::Moves;
    TimelineAccessible::install(); // before anything asks for the canvas's interface
    options_.style = style;
    options_.title = style == RoadmapStyle::Projected;
    options_.legend = style == RoadmapStyle::Screen;
    marks_.linksOfSelection = style == RoadmapStyle::Projected;
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timeline"));
    for (QScrollBar* bar : {horizontalScrollBar(), verticalScrollBar()})
        if (style == RoadmapStyle::Projected) bar->setPalette(theme().palette());
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    for (const Moves moves : {Moves::Not, Moves::Not, Moves::Sideways, Moves::UpAndDown, Moves::Not,
                              Moves::Sideways, Moves::Not})
        parts_.push_back(new TimelinePart(*this, moves));
    horizontalScrollBar()->setSingleStep(20);
    verticalScrollBar()->setSingleStep(20);
    connect(&session, &Session::opened, this, &TimelineCanvas::rebuild);
    connect(&session, &Session::changed, this, &TimelineCanvas::planChanged);
    connect(&session, &Session::selectionChanged, this, &TimelineCanvas::showSelection);
    rebuild();
}

/// The parts ask the canvas about every event, and a window that goes still sends some.
TimelineCanvas::~TimelineCanvas() {
    for (TimelinePart* part : parts_) delete part;
}

const Theme& TimelineCanvas::theme() const {
    return options_.style == RoadmapStyle::Projected ? Theme::projector() : Theme::current();
}

void TimelineCanvas::setOptions(RoadmapOptions options) {
    options_ = std::move(options);
    relayout();
    Q_EMIT optionsChanged();
}

void TimelineCanvas::rebuild() {
    options_.today = session_.today();
    options_.fixes = session_.canWrite();
    relayout();
    showSelection(session_.selection());
}

void TimelineCanvas::planChanged() {
    hands_->cancel();
    options_.today = session_.today();
    options_.fixes = session_.canWrite();
    const auto before = std::move(picture_);
    if (isVisible()) placePicture();
    if (before && picture_) repaintDifference(*before);
    showSelection(session_.selection());
}

const RoadmapLayout& TimelineCanvas::picture() const {
    if (!picture_) lay();
    return *picture_;
}

/// Each scroll bar takes its room only where the picture needs it.
void TimelineCanvas::lay() const {
    laidFor_ = contentsRect().size();
    const double bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    bool level = options_.zoom > 1;
    const auto fitsWith = [&](bool upright) {
        const QSizeF room = laidFor_ - QSizeF(upright ? bar : 0, level ? bar : 0);
        picture_ = std::make_unique<RoadmapLayout>(
            layoutRoadmap(session_.plan(), session_.schedule(), options_, room));
        const double foot = picture_->size.height() - picture_->loadTop;
        return picture_->bodyEnd + foot <= room.height() + 0.5;
    };
    // So many hardly ever fit: with the bar first, most pictures are laid out once.
    const bool many = session_.plan().initiatives.size() > usual;
    bool upright = many;
    if (fitsWith(upright) == many) fitsWith(upright = !many);
    if (level || !isWiderThanRoom(*picture_)) return;
    level = true; // not even what is shown at least has room
    fitsWith(upright);
}

void TimelineCanvas::relayout() {
    hands_->cancel(); // what is dragged has its place in the picture that was
    picture_.reset();
    if (!session_.isOpen() || !isVisible()) return;
    placePicture();
    repaintAll();
}

void TimelineCanvas::placePicture() {
    if (!session_.isOpen()) return;
    const bool upright = picture().room < contentsRect().width() - 0.5;
    const bool level = isWiderThanRoom(picture());
    setVerticalScrollBarPolicy(upright ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(level ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    placeParts();
    keys_->pictureChanged();
    Q_EMIT relaid();
}

void TimelineCanvas::placeParts() {
    const RoadmapLayout& p = *picture_;
    setViewportMargins(static_cast<int>(p.bodyLeft()), static_cast<int>(p.bodyTop), 0,
                       static_cast<int>(p.size.height() - p.loadTop));
    const double load = p.legendTop - p.loadTop;
    const QRectF view = viewport()->geometry();
    const double width = view.right();
    const double head = p.bodyTop - p.headTop;
    const double under = view.bottom();
    parts_[0]->place({0, 0, width, p.headTop}, {0, 0});
    parts_[1]->place({0, p.headTop, p.bodyLeft(), head}, {0, p.headTop});
    parts_[2]->place({p.bodyLeft(), p.headTop, view.width(), head}, {p.bodyLeft(), p.headTop});
    parts_[3]->place({0, p.bodyTop, p.bodyLeft(), view.height()}, {0, p.bodyTop});
    parts_[4]->place({0, under, p.bodyLeft(), load}, {0, p.loadTop});
    parts_[5]->place({p.bodyLeft(), under, view.width(), load}, {p.bodyLeft(), p.loadTop});
    parts_[6]->place({0, under + load, width, p.size.height() - p.legendTop}, {0, p.legendTop});
    const auto range = [](QScrollBar* bar, double whole, double page) {
        bar->setPageStep(static_cast<int>(page));
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(whole - page))));
    };
    range(horizontalScrollBar(), p.size.width() - p.bodyLeft(), view.width());
    range(verticalScrollBar(), p.bodyEnd - p.bodyTop, view.height());
    offset_ = snapped();
}

void TimelineCanvas::repaintAll() {
    viewport()->update();
    for (TimelinePart* part : parts_) part->update();
}

void TimelineCanvas::repaintDifference(const RoadmapLayout& before) {
    const auto areas = difference(before, *picture_);
    if (!areas) return repaintAll();
    for (const QRectF& area : *areas) updatePicture(area);
}

QPoint TimelineCanvas::snapped() const {
    // Qt copies what is scrolled only where it moves by whole device pixels.
    const double ratio = devicePixelRatioF();
    const bool whole = ratio == std::floor(ratio);
    const bool half = ratio * 2 == std::floor(ratio * 2);
    const int step = whole ? 1 : half ? 2 : 4;
    return {horizontalScrollBar()->value() / step * step,
            verticalScrollBar()->value() / step * step};
}

void TimelineCanvas::scrollContentsBy(int, int) {
    const QPoint by = offset_ - snapped();
    if (by.isNull() || !picture_) return;
    QToolTip::hideText();
    const QRectF before = bodyInSight();
    offset_ = snapped();
    viewport()->scroll(by.x(), by.y());
    for (TimelinePart* part : parts_) part->scrolled(by.x(), by.y());
    repaintStuck(before);
}

/// One column at the left edge has all words that are held there: painted at once it costs less
/// than each by itself.
void TimelineCanvas::repaintStuck(const QRectF& before) {
    const QRectF sight = bodyInSight();
    if (before.top() != sight.top()) parts_[3]->update();
    if (before.left() == sight.left()) return;
    const RoadmapLayout& p = *picture_;
    const double edge = std::max(before.left(), sight.left());
    double head = 0;
    for (const AxisBand& band : p.axis.bands())
        if (band.left < edge && band.right > sight.left())
            head = std::max(head, bandWidth(band, p));
    updatePicture({sight.left(), p.headTop, edge - sight.left() + head, p.measures.bands});
    double body = 0;
    for (const std::size_t i :
         p.barsIn({sight.left(), sight.top(), edge - sight.left() + 1, sight.height()})) {
        const RoadmapBar& bar = p.bars[i];
        if (bar.dated && bar.label == RoadmapBar::Label::Inside && bar.box.left() < edge)
            body = std::max(body, std::min(bar.box.right() - edge, insideWidth(bar, p)));
    }
    if (body > 0)
        updatePicture({sight.left(), sight.top(), edge - sight.left() + body, sight.height()});
}

QPointF TimelineCanvas::origin() const {
    return QPointF(picture().bodyLeft(), picture().bodyTop) + offset_;
}

QPointF TimelineCanvas::toPicture(QPointF at) const {
    for (const TimelinePart* part : parts_)
        if (part->isVisible() && QRectF(part->geometry()).contains(at))
            return at - part->pos() + part->origin();
    return at - viewport()->pos() + origin();
}

QRectF TimelineCanvas::fromPicture(const QRectF& area) const {
    if (area.right() <= picture().bodyLeft())
        return area.translated(parts_[3]->pos() - parts_[3]->origin());
    if (area.bottom() <= picture().bodyTop)
        return area.translated(parts_[2]->pos() - parts_[2]->origin());
    return area.translated(viewport()->pos() - origin());
}

QRectF TimelineCanvas::bodyInSight() const {
    return {origin(), QSizeF(viewport()->size())};
}

void TimelineCanvas::bringIntoSight(const QRectF& area) {
    constexpr double air = 24;
    const QRectF sight = bodyInSight();
    const auto moved = [&](double low, double high, double from, double until) {
        if (low - air < from) return low - air - from;
        if (high + air > until) return std::min(high + air - until, low - air - from);
        return 0.0;
    };
    const double dx = area.right() <= picture().bodyLeft()
                          ? 0
                          : moved(area.left(), area.right(), sight.left(), sight.right());
    const double dy = area.bottom() <= picture().bodyTop
                          ? 0
                          : moved(area.top(), area.bottom(), sight.top(), sight.bottom());
    scrollBy({static_cast<int>(std::lround(dx)), static_cast<int>(std::lround(dy))});
}

void TimelineCanvas::scrollBy(QPoint by) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
}

void TimelineCanvas::updatePicture(const QRectF& area) {
    viewport()->update(area.translated(-origin()).toAlignedRect().adjusted(-1, -1, 1, 1));
    for (TimelinePart* part : parts_)
        part->update(area.translated(-part->origin()).toAlignedRect().adjusted(-1, -1, 1, 1));
}

void TimelineCanvas::setMarks(RoadmapMarks marks) {
    if (marks == marks_) return;
    const RoadmapMarks before = std::exchange(marks_, std::move(marks));
    const auto areas = picture_ ? difference(before, marks_, *picture_) : std::nullopt;
    if (!areas) return repaintAll();
    for (const QRectF& area : *areas) updatePicture(area);
}

void TimelineCanvas::paintArea(QPainter& painter, const QRectF& area) const {
    if (!picture_) return painter.fillRect(area, theme().surface);
    paintRoadmap(painter, *picture_, theme(), {area, false, marks_, bodyInSight()});
    hands_->paint(painter);
}

void TimelineCanvas::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    if (!picture_) return painter.fillRect(event->rect(), theme().surface);
    painter.translate(-origin());
    for (const QRect& rect : event->region()) {
        const QRectF area = QRectF(rect).translated(origin());
        // A bar that meets an area is drawn whole, its words only where they meet it: without the
        // clip it would cover words that stand in another area or in none.
        painter.setClipRect(area);
        paintArea(painter, area);
    }
}

void TimelineCanvas::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    // The viewport's margins follow the picture: only what is around them asks for another.
    if (contentsRect().size() != laidFor_) relayout();
}

void TimelineCanvas::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    placePicture();
}

void TimelineCanvas::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) repaintAll();
}

void TimelineCanvas::zoom(double factor, double aboutX) {
    if (!session_.isOpen()) return;
    const double x = toPicture({aboutX, viewport()->y() + 1.0}).x();
    const Date day = picture().axis.day(x);
    const double within = x - picture().axis.x(day);
    options_.zoom = std::clamp(options_.zoom * factor, leastZoom, mostZoom);
    relayout();
    const double now = picture().axis.x(day) + within * factor;
    horizontalScrollBar()->setValue(
        static_cast<int>(std::lround(now - picture().bodyLeft() - (aboutX - viewport()->x()))));
    Q_EMIT optionsChanged();
}

/// About what is picked, else about today; what is out of sight comes to the middle.
void TimelineCanvas::zoom(double factor) {
    if (!session_.isOpen()) return;
    const auto item = itemOf(picture(), session_.selection());
    const auto inTime = [this](const QRectF& area) { return area.left() >= picture().bodyLeft(); };
    const bool held = item && inTime(areaOf(picture(), *item));
    const double x = held ? areaOf(picture(), *item).center().x() : picture().todayX;
    const QRectF view = viewport()->geometry();
    if (x < picture().bodyLeft()) return zoom(factor, view.center().x());
    const QRectF sight = bodyInSight();
    if (x < sight.left() || x > sight.right())
        scrollBy({static_cast<int>(std::lround(x - sight.center().x())), 0});
    zoom(factor, view.left() + x - bodyInSight().left());
    const auto now = itemOf(picture(), session_.selection());
    if (!held || !now) return;
    // Its middle: of a bar wider than the window one end is as good as the other.
    const QRectF area = areaOf(picture(), *now);
    bringIntoSight({area.center().x() - 1, area.top(), 2, area.height()});
}

void TimelineCanvas::fit() {
    options_.zoom = 1;
    relayout();
    Q_EMIT optionsChanged();
}

void TimelineCanvas::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0) zoom(std::pow(zoomStep, notches), event->position().x() + viewport()->x());
    event->accept();
}

void TimelineCanvas::showSelection(const Selection& selection) {
    RoadmapMarks marks = marks_;
    marks.selected.clear();
    for (const Id<Initiative> id : selection.all<Initiative>()) marks.selected.insert(id);
    marks.handles = session_.canWrite() ? selection.one<Initiative>() : std::nullopt;
    marks.batch = selection.one<Batch>();
    marks.milestone = selection.one<Milestone>();
    marks.link = selection.one<Dependency>();
    setMarks(std::move(marks));
    keys_->selectionChanged();
}

bool TimelineCanvas::viewportEvent(QEvent* event) {
    return pointerEvent(event, viewport()) || QAbstractScrollArea::viewportEvent(event);
}

bool TimelineCanvas::pointerEvent(QEvent* event, QWidget* source) {
    if (!picture_) return false;
    const auto here = [&](QPointF at) { return toPicture(source->mapTo(this, at)); };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        if (event->type() == QEvent::MouseButtonPress) setFocus(Qt::MouseFocusReason);
        return hands_->mouse(*mouse, here(mouse->position()), *source);
    }
    case QEvent::ContextMenu: {
        auto* menu = static_cast<QContextMenuEvent*>(event);
        if (hands_->cancel()) return true; // as in any program, the other button gives a drag up
        const bool pointed = menu->reason() == QContextMenuEvent::Mouse;
        const QPointF at = here(menu->pos());
        if (pointed) hands_->pick(at);
        const RoadmapLane* lane = pointed ? picture_->laneAt(at.y()) : nullptr;
        Q_EMIT menuAsked(menu->globalPos(), lane ? std::optional(lane->key) : std::nullopt);
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

bool TimelineCanvas::toolTip(QPointF at, QPoint global) {
    const QString text = tipAt(*picture_, session_.plan(), schedule(), at);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, Qt::convertFromPlainText(text), viewport());
    return true;
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event) {
    if (!picture_ || !keys_->press(*event)) event->ignore();
}

void TimelineCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) hands_->setPanning(false);
    event->ignore();
}

void TimelineCanvas::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineCanvas::focusOutEvent(QFocusEvent* event) {
    hands_->setPanning(false); // the key is let go elsewhere
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TimelineCanvas::editTitle(const Selection& item, std::optional<Gesture> adding) {
    const auto shown = itemOf(picture(), item);
    if (!shown || !session_.canWrite()) return;
    bringIntoSight(areaOf(picture(), *shown));
    new TimelineRename(*this, item, adding);
}

} // namespace updraft
