#include "ui/pages/roadmap/roadmap_preview.h"

#include <QPainter>

namespace updraft {

RoadmapPreview::RoadmapPreview(QWidget* parent) : PaperPreview(Fit::Page, parent) {
    setAccessibleName(tr("Preview of the printed roadmap"));
    setMinimumSize(360, 280);
}

void RoadmapPreview::show(PaperRoadmap paper, QSizeF sheet) {
    paper_ = std::move(paper);
    setPages(static_cast<int>(paper_->sheets.size()), sheet);
}

void RoadmapPreview::paintPage(QPainter& painter, int page) {
    painter.translate(paperMargin, paperMargin);
    paintSheet(painter, *paper_, static_cast<std::size_t>(page));
}

} // namespace updraft
