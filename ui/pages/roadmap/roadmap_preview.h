#pragma once

#include "ui/render/roadmap_paper.h"

#include <QAbstractScrollArea>

namespace updraft {

/// The sheets of a roadmap as they will be printed, one under the other.
class RoadmapPreview : public QAbstractScrollArea {
    Q_OBJECT

  public:
    explicit RoadmapPreview(QWidget* parent = nullptr);

    /// `sheet` in pixels of 96 an inch.
    void show(PaperRoadmap paper, QSizeF sheet);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    double scale() const;
    double pitch() const;
    int sheets() const;
    void arrange();

    std::optional<PaperRoadmap> paper_;
    QSizeF sheet_;
};

} // namespace updraft
