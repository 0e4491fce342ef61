#include "ui/journey/canvas.h"

#include "ui/journey/a11y.h"
#include "ui/journey/hands.h"
#include "ui/journey/keys.h"
#include "ui/journey/pane.h"
#include "ui/journey/verbs.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace updraft {

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
} // namespace updraft
