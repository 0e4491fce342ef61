#include "ui/pages/paper_preview.h"

#include "ui/support/style_paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace updraft {

namespace {

constexpr double margin = space::l;
constexpr double least = 0.05;
constexpr double largest = 1.5;

} // namespace

PaperPreview::PaperPreview(Fit fit, QWidget* parent) : QAbstractScrollArea(parent), fit_(fit) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
}

void PaperPreview::setPages(int count, QSizeF size) {
    count_ = count;
    size_ = size;
    setAccessibleDescription(tr("%Ln page(s)", nullptr, count));
    arrange();
    viewport()->update();
}

double PaperPreview::scale() const {
    if (size_.isEmpty()) return 1;
    const double wide = (viewport()->width() - 2 * margin) / size_.width();
    const double high = (viewport()->height() - 2 * margin) / size_.height();
    return std::clamp(fit_ == Fit::Width ? wide : std::min(wide, high), least, largest);
}

double PaperPreview::pitch() const {
    return size_.height() * scale() + margin;
}

QPointF PaperPreview::origin() const {
    const double left = (viewport()->width() - size_.width() * scale()) / 2;
    return {std::round(left), margin - verticalScrollBar()->value()};
}

void PaperPreview::arrange() {
    const double height = count_ * pitch() + margin;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setRange(0, std::max(0, qFloor(height) - viewport()->height()));
}

void PaperPreview::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const Theme& theme = Theme::current();
    painter.fillRect(event->rect(), theme.well);
    for (int page = 0; page < count_; ++page) {
        const QRectF paper(origin() + QPointF(0, page * pitch()), size_ * scale());
        if (!paper.intersects(event->rect())) continue;
        painter.fillRect(paper, Theme::print().surface);
        paint::box(painter, paper, Qt::transparent, theme.hair, 0);
        painter.save();
        painter.translate(paper.topLeft());
        painter.scale(scale(), scale());
        paintPage(painter, page);
        painter.restore();
    }
    if (hasFocus()) paint::focusRing(painter, QRectF(viewport()->rect()).adjusted(2, 2, -2, -2));
}

void PaperPreview::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PaperPreview::keyPressEvent(QKeyEvent* event) {
    QScrollBar* bar = verticalScrollBar();
    if (event->key() == Qt::Key_Home) return bar->setValue(bar->minimum());
    if (event->key() == Qt::Key_End) return bar->setValue(bar->maximum());
    if (event->key() == Qt::Key_Space) return bar->triggerAction(QScrollBar::SliderPageStepAdd);
    QAbstractScrollArea::keyPressEvent(event);
}

} // namespace updraft
