#include "ui/canvas/canvas.h"

#include "ui/canvas/hands.h"
#include "ui/canvas/keys.h"
#include "ui/support/convert.h"
#include "ui/support/theme.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

constexpr double soft = 1; ///< Beyond an area, for edges between pixels.

QRect pixelsOf(const QRectF& area) {
    return area.adjusted(-soft, -soft, soft, soft).toAlignedRect();
}

/// How far to scroll until low and high are in sight, and some air beside them.
double missing(double low, double high, double from, double until) {
    constexpr double air = 24;
    if (low - air < from) return low - air - from;
    if (high + air > until) return std::min(high + air - until, low - air - from);
    return 0;
}

} // namespace

ScrollingCanvas::ScrollingCanvas(Session& session, bool projected, QWidget* parent)
    : QAbstractScrollArea(parent), session_(session), projected_(projected),
      corner_(addPart(CanvasPart::Moves::Not)), head_(addPart(CanvasPart::Moves::Sideways)),
      names_(addPart(CanvasPart::Moves::UpAndDown)) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    for (QScrollBar* bar : {horizontalScrollBar(), verticalScrollBar()}) {
        constexpr int aStep = 20;
        bar->setSingleStep(aStep);
        if (projected) bar->setPalette(theme().palette());
    }
}

/// The parts ask the canvas about every event, and a window that goes still sends some.
ScrollingCanvas::~ScrollingCanvas() {
    forgetPicture();
    for (CanvasPart* part : parts_) delete part;
}

CanvasPart& ScrollingCanvas::addPart(CanvasPart::Moves moves) {
    return *parts_.emplace_back(new CanvasPart(*this, moves));
}

const Theme& ScrollingCanvas::theme() const {
    return projected_ ? Theme::projector() : Theme::current();
}

const CanvasFrame& ScrollingCanvas::frame() const {
    if (!frame_) {
        laidFor_ = contentsRect().size();
        frame_ = lay(laidFor_);
    }
    return *frame_;
}

void ScrollingCanvas::relayout() {
    hands().cancel(); // what is dragged has its place in the picture that was
    forgetPicture();
    if (!session_.isOpen() || !isVisible()) return;
    placePicture();
    repaintAll();
}

void ScrollingCanvas::placePicture() {
    if (!session_.isOpen()) return;
    const CanvasFrame& f = frame();
    const bool upright = f.room < contentsRect().width() - 0.5;
    const bool level = f.body.right() > f.room + 0.5;
    setVerticalScrollBarPolicy(upright ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(level ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const double left = f.body.left();
    const double top = f.body.top();
    setViewportMargins(static_cast<int>(left), static_cast<int>(top), 0, static_cast<int>(f.foot));
    const QRectF view = viewport()->geometry();
    corner_.place({0, f.headTop, left, top - f.headTop}, {0, f.headTop});
    head_.place({left, f.headTop, view.width(), top - f.headTop}, {left, f.headTop});
    names_.place({0, top, left, view.height()}, {0, top});
    placeParts(view);
    const auto range = [](QScrollBar* bar, double whole, double page) {
        bar->setPageStep(static_cast<int>(page));
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(whole - page))));
    };
    range(horizontalScrollBar(), f.body.width(), view.width());
    range(verticalScrollBar(), f.body.height(), view.height());
    offset_ = snapped();
    Q_EMIT relaid();
}

void ScrollingCanvas::repaintAll() {
    viewport()->update();
    for (CanvasPart* part : parts_) part->update();
}

QPoint ScrollingCanvas::snapped() const {
    // Qt copies what is scrolled only where it moves by whole device pixels.
    const double ratio = devicePixelRatioF();
    const bool whole = ratio == std::floor(ratio);
    const bool half = ratio * 2 == std::floor(ratio * 2);
    const int step = whole ? 1 : half ? 2 : 4;
    return {horizontalScrollBar()->value() / step * step,
            verticalScrollBar()->value() / step * step};
}

void ScrollingCanvas::scrollContentsBy(int, int) {
    const QPoint by = offset_ - snapped();
    if (by.isNull() || !isLaid()) return;
    QToolTip::hideText();
    const QRectF before = bodyInSight();
    offset_ = snapped();
    viewport()->scroll(by.x(), by.y());
    for (CanvasPart* part : parts_) part->scrolled(by.x(), by.y());
    repaintStuck(before);
}

QPointF ScrollingCanvas::origin() const {
    return frame().body.topLeft() + offset_;
}

QPointF ScrollingCanvas::toPicture(QPointF at) const {
    for (const CanvasPart* part : parts_)
        if (!part->isHidden() && QRectF(part->geometry()).contains(at))
            return at - part->pos() + part->origin();
    return at - viewport()->pos() + origin();
}

QRectF ScrollingCanvas::fromPicture(const QRectF& area) const {
    const bool above = area.bottom() <= frame().body.top();
    const bool beside = area.right() <= frame().body.left();
    if (!above && !beside) return area.translated(viewport()->pos() - origin());
    const CanvasPart& part = above && beside ? corner_ : above ? head_ : names_;
    return area.translated(part.pos() - part.origin());
}

QRectF ScrollingCanvas::bodyInSight() const {
    return {origin(), QSizeF(viewport()->size())};
}

void ScrollingCanvas::bringIntoSight(const QRectF& area) {
    const QRectF body = frame().body;
    const QRectF sight = bodyInSight();
    double dx = 0;
    double dy = 0;
    if (area.right() > body.left())
        dx = missing(area.left(), area.right(), sight.left(), sight.right());
    if (area.bottom() > body.top())
        dy = missing(area.top(), area.bottom(), sight.top(), sight.bottom());
    scrollBy(QPointF(dx, dy).toPoint());
}

void ScrollingCanvas::scrollBy(QPoint by) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
}

void ScrollingCanvas::updatePicture(const QRectF& area) {
    viewport()->update(pixelsOf(area.translated(-origin())));
    for (CanvasPart* part : parts_) part->update(pixelsOf(area.translated(-part->origin())));
}

void ScrollingCanvas::paintEvent(QPaintEvent* event) {
    paint(*viewport(), isLaid() ? origin() : QPointF(), event->region());
}

void ScrollingCanvas::paint(QWidget& on, QPointF origin, const QRegion& region) const {
    QPainter painter(&on);
    painter.translate(-origin);
    for (const QRect& rect : region) {
        const QRectF area = QRectF(rect).translated(origin);
        // What meets an area is drawn whole, its words only where they meet it: without the clip it
        // would cover words that stand in another area or in none.
        painter.setClipRect(area);
        if (isLaid())
            paintArea(painter, area);
        else
            painter.fillRect(area, theme().surface);
    }
}

void ScrollingCanvas::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    // The viewport's margins follow the picture: only what is around them asks for another.
    if (contentsRect().size() != laidFor_) relayout();
}

void ScrollingCanvas::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    placePicture();
}

void ScrollingCanvas::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange:
        return repaintAll();
    case QEvent::LanguageChange:
        return relayout();
    default:
        return;
    }
}

/// The menu key comes here, to what has the focus; the pointer's menu comes by the viewport.
void ScrollingCanvas::contextMenuEvent(QContextMenuEvent* event) {
    pointerEvent(*event, *this);
}

bool ScrollingCanvas::viewportEvent(QEvent* event) {
    return pointerEvent(*event, *viewport()) || QAbstractScrollArea::viewportEvent(event);
}

bool ScrollingCanvas::pointerEvent(QEvent& event, QWidget& source) {
    if (!isLaid()) return false;
    const auto here = [&](QPointF at) { return toPicture(source.mapTo(this, at)); };
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        [[fallthrough]];
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        auto& pointer = static_cast<QMouseEvent&>(event);
        return hands().mouse(*this, pointer, here(pointer.position()), source);
    }
    case QEvent::Wheel: {
        auto& turned = static_cast<QWheelEvent&>(event);
        wheel(turned, source.mapTo(this, turned.position()));
        return true;
    }
    case QEvent::ContextMenu: {
        if (hands().cancel()) return true; // as in any program, the other button gives a drag up
        const auto& menu = static_cast<QContextMenuEvent&>(event);
        std::optional<QPointF> at;
        if (menu.reason() == QContextMenuEvent::Mouse) {
            at = here(menu.pos());
            hands().pick(*at);
        }
        askForMenu(menu.globalPos(), at);
        return true;
    }
    case QEvent::ToolTip: {
        const auto& help = static_cast<QHelpEvent&>(event);
        QToolTip::showText(help.globalPos(), plainTip(tipAt(here(help.pos()))), viewport());
        return true;
    }
    default:
        return false;
    }
}

/// Over the parts as over the body.
void ScrollingCanvas::wheel(QWheelEvent& event, QPointF at) {
    if (!event.modifiers().testFlag(Qt::ControlModifier)) return wheelEvent(&event);
    const QRectF view = viewport()->geometry();
    const double notches = event.angleDelta().y() / 120.0;
    if (notches != 0)
        zoom(std::pow(zoomStep, notches), {std::clamp(at.x(), view.left(), view.right()),
                                           std::clamp(at.y(), view.top(), view.bottom())});
    event.accept();
}

void ScrollingCanvas::keyPressEvent(QKeyEvent* event) {
    if (!isLaid() || !keys().press(*this, *event)) event->ignore();
}

void ScrollingCanvas::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    repaintAll();
}

void ScrollingCanvas::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    repaintAll();
}

} // namespace updraft
