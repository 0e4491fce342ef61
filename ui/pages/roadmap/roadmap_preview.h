#pragma once

#include "ui/pages/paper_preview.h"
#include "ui/render/roadmap_paper.h"

namespace updraft {

/// The sheets of a roadmap as they will be printed.
class RoadmapPreview : public PaperPreview {
    Q_OBJECT

  public:
    explicit RoadmapPreview(QWidget* parent = nullptr);

    /// `sheet` in pixels of 96 an inch.
    void show(PaperRoadmap paper, QSizeF sheet);

  protected:
    void paintPage(QPainter& painter, int page) override;

  private:
    std::optional<PaperRoadmap> paper_;
};

} // namespace updraft
