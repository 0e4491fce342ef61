#pragma once

#include "core/model/words.h"

#include <QFont>
#include <QImage>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

class QPainter;

namespace updraft {

struct ChartLayout;
struct Theme;

inline constexpr double pixelsPerMillimetre = 96.0 / 25.4;
/// The smallest type on paper: 8.25 pt.
inline constexpr int smallestPaperType = 11;

struct PaperFace {
    int px = 12;
    QFont::Weight weight = QFont::Normal;
    bool display = false; ///< The face for large titles; it has one weight.

    friend bool operator==(const PaperFace&, const PaperFace&) = default;
};

const QFont& paperFont(PaperFace face);

enum class PaperInk { Text, Second, Accent, Rule, Hair };

/// Words on one line; `at` is the left end of the baseline.
struct PaperRun {
    QPointF at;
    double width;
    QString text;
    PaperFace face;
    PaperInk ink = PaperInk::Text;
    bool rightToLeft = false; ///< The direction of the paragraph that it is from.
};

/// A rule, a hairline or any other filled rectangle.
struct PaperFill {
    QRectF box;
    PaperInk ink;
};

/// A bar filled as its status, with the symbol at its beginning.
struct PaperBar {
    QRectF box;
    Status status;
    QRectF symbol; ///< Empty where there is no room.
};

/// A word on a bar, in the ink of its status.
struct PaperBarWord {
    PaperRun run;
    Status status;
};

/// A milestone: filled, or an outline only.
struct PaperDiamond {
    QPointF middle;
    double half;
    bool filled;
};

/// A line with an arrow head at its end.
struct PaperArrow {
    QPolygonF line;
};

/// A picture, as wide and high as its box.
struct PaperPicture {
    QRectF box;
    QImage image;
};

/// A chart with its top left corner at `at`.
struct PaperChart {
    QPointF at;
    std::shared_ptr<const ChartLayout> chart;
};

using PaperShape = std::variant<PaperRun, PaperFill, PaperBar, PaperBarWord, PaperDiamond,
                                PaperArrow, PaperPicture, PaperChart>;
using PaperShapes = std::vector<PaperShape>;

/// The same shapes elsewhere.
void move(PaperShapes& shapes, QPointF by);
/// Left becomes right on a page of this width, for languages written from right to left.
void mirror(PaperShapes& shapes, double pageWidth);

/// Paints in the order of the shapes, which is the reading order. `vector` is for paper and SVG.
void paintShapes(QPainter& painter, const PaperShapes& shapes, const Theme& theme,
                 const QRectF& area, bool vector);

} // namespace updraft
