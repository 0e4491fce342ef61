#pragma once

#include "core/model/words.h"
#include "ui/render/text_line.h"

#include <QPolygonF>
#include <QRectF>

#include <variant>
#include <vector>

class QPainter;

namespace updraft {

struct Theme;

/// What a part of a chart means; each theme has a colour for it.
enum class ChartInk {
    Text,
    Second,
    Third,
    Accent,
    AccentSoft,
    Track,
    Hair,
    Outline,
    Surface,
    Wrong
};

struct ChartFill {
    QRectF box;
    double radius = 0;
    ChartInk ink = ChartInk::Track;
};

/// A line through points, closed or not.
struct ChartLine {
    QPolygonF points;
    bool closed = false;
    double width = 1;
    ChartInk ink = ChartInk::Hair;
    bool dashed = false;
};

struct ChartArea {
    QPolygonF points;
    ChartInk ink = ChartInk::AccentSoft;
};

struct ChartDot {
    QPointF middle;
    double radius = 3;
    ChartInk ink = ChartInk::Accent; ///< Of its edge.
    double width = 2;
    bool filled = false; ///< With the same; else with the surface.
};

/// Words on one line; `at` is the left end of the baseline, `width` what they may take.
struct ChartWord {
    QPointF at;
    QString text;
    Face face;
    ChartInk ink = ChartInk::Text;
    double width = 1e6;
};

/// A disc in the colours of a status, with a word in it; a dashed edge says that it is not certain.
struct ChartDisc {
    QPointF middle;
    double radius = 10;
    Status status = Status::idea;
    QString word;
    Face face;
    bool dashed = false;
};

using ChartShape = std::variant<ChartFill, ChartLine, ChartArea, ChartDot, ChartWord, ChartDisc>;

/// A chart as pure geometry, the same for screen, projector and paper.
struct ChartLayout {
    QSizeF size;
    std::vector<ChartShape> shapes;

    /// Puts another chart into this one.
    void add(const ChartLayout& other, QPointF at);
};

/// Paints with its top left corner at `at`. `vector` is for paper and SVG.
void paintChart(QPainter& painter, const ChartLayout& chart, const Theme& theme, QPointF at,
                bool vector);

} // namespace updraft
