#include "ui/pages/roadmap/roadmap_preview.h"

#include "ui/support/style_paint.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace updraft {

RoadmapPreview::RoadmapPreview(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Preview of the printed roadmap"));
    setMinimumSize(360, 280);
}

void RoadmapPreview::show(PaperRoadmap paper, QSizeF sheet) {
    paper_ = std::move(paper);
    sheet_ = sheet;
    setAccessibleDescription(tr("%n sheet(s)", nullptr, sheets()));
    arrange();
    viewport()->update();
}

double RoadmapPreview::scale() const {
    if (sheet_.isEmpty()) return 1;
    const double room = viewport()->width() - 2.0 * space::l;
    const double height = viewport()->height() - 2.0 * space::l;
    return std::max(0.05, std::min(room / sheet_.width(), height / sheet_.height()));
}

int RoadmapPreview::sheets() const {
    return paper_ ? static_cast<int>(paper_->sheets.size()) : 0;
}

double RoadmapPreview::pitch() const {
    return sheet_.height() * scale() + space::l;
}

void RoadmapPreview::arrange() {
    const double height = sheets() * pitch() + space::l;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setRange(0, std::max(0, qFloor(height) - viewport()->height()));
}

void RoadmapPreview::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const Theme& theme = Theme::current();
    painter.fillRect(event->rect(), theme.well);
    const double left = std::round((viewport()->width() - sheet_.width() * scale()) / 2);
    for (int i = 0; i < sheets(); ++i) {
        const QPointF at(left, space::l - verticalScrollBar()->value() + i * pitch());
        const QRectF paper(at, sheet_ * scale());
        if (!paper.intersects(event->rect())) continue;
        painter.fillRect(paper, Theme::print().surface);
        paint::box(painter, paper, Qt::transparent, theme.hair, 0);
        painter.save();
        painter.translate(at);
        painter.scale(scale(), scale());
        painter.translate(paperMargin, paperMargin);
        paintSheet(painter, *paper_, static_cast<std::size_t>(i));
        painter.restore();
    }
}

void RoadmapPreview::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

} // namespace updraft
