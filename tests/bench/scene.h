#pragma once
#include "ui/render/roadmap_layout.h"

#include <QColor>
#include <QFont>
#include <QGlyphRun>

#include <vector>

class QPainter;

namespace updraft::bench {

/// A roadmap laid out by the program, and the part of it that is looked at.
struct Scene {
    RoadmapLayout layout;
    QRectF area;
    std::size_t bars = 0; ///< In the area.
};

/// The lanes' upper left 1920 × 1080 where the whole range fits into the width.
Scene whole_scene(const Plan& plan, Density density);
/// The middle of the lanes, zoomed until about so many bars are in sight.
Scene zoomed_scene(const Plan& plan, Density density, std::size_t bars);

/// The same bars, words and links, ready to be drawn, and nothing else: what the smallest program
/// that draws them would keep.
class BarePicture {
  public:
    /// `words` are cut to what has room before the clock starts.
    explicit BarePicture(const Scene& scene, bool words = true);

    /// On screens: rounded bars (square where they have no words), glyphs, rectangles.
    void paint(QPainter& painter) const;
    /// Only what meets the area.
    void paint(QPainter& painter, const QRectF& area) const;
    /// On paper, where words must stay words.
    void paint_words(QPainter& painter) const;

  private:
    struct Bar {
        QRectF box;
        QColor fill;
        QColor ink;
        QPointF at;
        QString words;
        QGlyphRun glyphs;
    };
    void paint_links(QPainter& painter, const QRectF& area) const;

    QRectF area_;
    double radius_;
    QFont font_;
    std::vector<Bar> bars_;
    std::vector<QRectF> links_;
};

} // namespace updraft::bench
