#include "ui/pages/roadmap/charter_preview.h"

#include "ui/render/charter_file.h"
#include "ui/support/style_paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace updraft {

namespace {

constexpr double margin = space::l;
constexpr double largest = 1.5;

} // namespace

CharterPreview::CharterPreview(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the printed charter"));
    setMinimumWidth(220);
}

void CharterPreview::show(CharterLayout layout) {
    layout_ = std::move(layout);
    setAccessibleDescription(tr("%n page(s)", nullptr, static_cast<int>(layout_.pages.size())));
    arrange();
    viewport()->update();
}

void CharterPreview::clear() {
    show({});
}

double CharterPreview::scale() const {
    if (layout_.size.isEmpty()) return 1;
    const double room = viewport()->width() - 2 * margin;
    return std::clamp(room / layout_.size.width(), 0.2, largest);
}

double CharterPreview::pagePitch() const {
    return layout_.size.height() * scale() + margin;
}

QPointF CharterPreview::origin() const {
    const double left = (viewport()->width() - layout_.size.width() * scale()) / 2;
    return {std::round(left), margin - verticalScrollBar()->value()};
}

void CharterPreview::arrange() {
    const double height = static_cast<double>(layout_.pages.size()) * pagePitch() + margin;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setRange(0, std::max(0, qCeil(height) - viewport()->height()));
}

void CharterPreview::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const Theme& theme = Theme::current();
    painter.fillRect(event->rect(), theme.well);
    for (std::size_t i = 0; i < layout_.pages.size(); ++i) {
        const QPointF at = origin() + QPointF(0, static_cast<double>(i) * pagePitch());
        const QRectF paper(at, layout_.size * scale());
        if (!paper.intersects(event->rect())) continue;
        painter.fillRect(paper, Theme::print().surface);
        paint::box(painter, paper, Qt::transparent, theme.hair, 0);
        painter.save();
        painter.translate(at);
        painter.scale(scale(), scale());
        paintCharter(painter, layout_.pages[i], {{}, layout_.size}, false);
        painter.restore();
    }
    if (hasFocus()) paint::focusRing(painter, QRectF(viewport()->rect()).adjusted(2, 2, -2, -2));
}

void CharterPreview::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void CharterPreview::mousePressEvent(QMouseEvent* event) {
    const QPointF at = (event->position() - origin()) / scale();
    for (const CharterPlace& place : layout_.places)
        if (place.box.contains(at)) Q_EMIT pressed(place.part);
}

void CharterPreview::keyPressEvent(QKeyEvent* event) {
    QScrollBar* bar = verticalScrollBar();
    if (event->key() == Qt::Key_Home) return bar->setValue(bar->minimum());
    if (event->key() == Qt::Key_End) return bar->setValue(bar->maximum());
    if (event->key() == Qt::Key_Space) return bar->triggerAction(QScrollBar::SliderPageStepAdd);
    QAbstractScrollArea::keyPressEvent(event);
}

} // namespace updraft
