#pragma once

#include "ui/render/text_line.h"

#include <span>

#include <QColor>
#include <QRectF>
#include <QTransform>

class QPainter;
class QPainterPath;

namespace updraft {

/// What painters draw with: sharp rectangles and lines on screens, plain shapes on paper, texts
/// that stay texts. Uses no clip, no pattern brush and no cosmetic pen, which PDF and SVG would
/// turn into something else.
class Ink {
  public:
    /// Only what meets `area` need be drawn; sharp rectangles end at its edges. `vector` is for
    /// paper and SVG: nothing is moved to whole pixels or drawn from a pixmap.
    Ink(QPainter& painter, const QRectF& area, bool vector);

    QPainter& painter() { return painter_; }
    const QRectF& area() const { return area_; }
    bool vector() const { return vector_; }
    bool sees(const QRectF& box) const { return area_.intersects(box); }

    /// A rectangle with sharp edges, cut to the area.
    void fill(const QRectF& box, const QColor& colour);
    /// Level and upright lines, `width` logical pixels and at least one device pixel wide.
    void level(double left, double right, double y, const QColor& colour, double width = 1);
    void upright(double x, double top, double bottom, const QColor& colour, double width = 1);
    /// The level and upright lines of a path as sharp rectangles.
    void polyline(std::span<const QPointF> path, const QColor& colour, double width);
    /// The same with round corners.
    void roundedPolyline(std::span<const QPointF> path, const QColor& colour, double width,
                         double radius);
    /// An arrow's head that ends at `tip`, pointing right or left.
    void arrowHead(QPointF tip, bool toRight, double size, const QColor& colour);

    void round(const QRectF& box, double radius, const QColor& colour);
    void edge(const QRectF& box, double radius, const QColor& colour, double width,
              bool dashed = false);
    /// Both at once: on a screen its ends, or the whole where the edge is dashed, are kept as
    /// pixels.
    void edgedRound(const QRectF& box, double radius, const QColor& colour, const QColor& edge,
                    double width, bool dashed = false);
    void shape(const QPainterPath& path, const QColor& colour);
    void dotted(double x, double top, double bottom, const QColor& colour);
    void diamond(QPointF middle, double half, const QColor& colour);
    /// Slanting lines, each cut to the box.
    void hatch(const QRectF& box, const QColor& colour);

    /// Words whose baseline begins at `at`, cut to `width`.
    void text(Face face, const QString& text, QPointF at, const QColor& colour, double width = 1e6);
    void textEndingAt(Face face, const QString& text, QPointF end, const QColor& colour);
    void textCentred(Face face, const QString& text, const QRectF& box, const QColor& colour);

    /// The baseline of one line of words in the middle between two heights.
    static double baseline(Face face, double top, double bottom);

  private:
    QRectF sharp(const QRectF& box) const;
    QRectF inPixels(const QRectF& box) const;
    bool seesNearly(const QRectF& box) const;
    bool within(std::span<const QPointF> path) const;
    void cut(const QRectF& box, const QColor& colour);
    void dashes(const QRectF& box, int line, const QColor& colour);

    QPainter& painter_;
    QTransform device_; ///< As the painter stood when this began.
    QTransform back_;
    QRectF area_;
    bool vector_;
};

/// `t` of `b` and the rest of `a`.
QColor mixed(const QColor& a, const QColor& b, double t);

} // namespace updraft
