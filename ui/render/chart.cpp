#include "ui/render/chart.h"

#include "ui/render/ink.h"
#include "ui/support/theme.h"

#include <QPainter>

namespace updraft {

namespace {

template <class... F> struct Overloaded : F... { using F::operator()...; };
template <class... F> Overloaded(F...) -> Overloaded<F...>;

QColor colourOf(ChartInk ink, const Theme& theme) {
    switch (ink) {
    case ChartInk::Text:
        return theme.text;
    case ChartInk::Second:
        return theme.sub;
    case ChartInk::Third:
        return theme.faint;
    case ChartInk::Accent:
        return theme.accent;
    case ChartInk::AccentSoft:
        return theme.accentSoft;
    case ChartInk::Track:
        return theme.track;
    case ChartInk::Hair:
        return theme.hair;
    case ChartInk::Outline:
        return theme.outline;
    case ChartInk::Surface:
        return theme.surface;
    case ChartInk::Wrong:
        return theme.wrong();
    }
    return theme.text;
}

void line(QPainter& painter, const ChartLine& shape, const QColor& colour) {
    QPen pen(colour, shape.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (shape.dashed) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({4, 3});
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    shape.closed ? painter.drawPolygon(shape.points) : painter.drawPolyline(shape.points);
}

void disc(Ink& ink, const ChartDisc& shape, const Theme& theme) {
    const StatusColours& colours = theme.status(shape.status);
    const QRectF box(shape.middle.x() - shape.radius, shape.middle.y() - shape.radius,
                     2 * shape.radius, 2 * shape.radius);
    const bool dashed = shape.dashed || colours.dashed;
    const QColor edge = colours.edge.alpha() > 0 ? colours.edge
                        : dashed                 ? theme.outline
                                                 : colours.fill;
    ink.edgedRound(box, shape.radius, colours.fill, edge, 1, dashed);
    if (!shape.word.isEmpty()) ink.textCentred(shape.face, shape.word, box, colours.ink);
}

} // namespace

void ChartLayout::add(const ChartLayout& other, QPointF at) {
    for (ChartShape shape : other.shapes) {
        std::visit(Overloaded{[&](ChartFill& fill) { fill.box.translate(at); },
                              [&](ChartLine& drawn) { drawn.points.translate(at); },
                              [&](ChartArea& area) { area.points.translate(at); },
                              [&](ChartDot& dot) { dot.middle += at; },
                              [&](ChartWord& word) { word.at += at; },
                              [&](ChartDisc& placed) { placed.middle += at; }},
                   shape);
        shapes.push_back(std::move(shape));
    }
}

void paintChart(QPainter& painter, const ChartLayout& chart, const Theme& theme, QPointF at,
                bool vector) {
    painter.save();
    painter.translate(at);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, QRectF({}, chart.size), vector);
    const auto colour = [&](ChartInk which) { return colourOf(which, theme); };
    for (const ChartShape& shape : chart.shapes)
        std::visit(
            Overloaded{
                [&](const ChartFill& fill) { ink.round(fill.box, fill.radius, colour(fill.ink)); },
                [&](const ChartLine& drawn) { line(painter, drawn, colour(drawn.ink)); },
                [&](const ChartArea& area) {
                    painter.setPen(Qt::NoPen);
                    painter.setBrush(colour(area.ink));
                    painter.drawPolygon(area.points);
                },
                [&](const ChartDot& dot) {
                    painter.setPen(QPen(colour(dot.ink), dot.width));
                    painter.setBrush(dot.filled ? colour(dot.ink) : theme.surface);
                    painter.drawEllipse(dot.middle, dot.radius, dot.radius);
                },
                [&](const ChartWord& word) {
                    ink.text(word.face, word.text, word.at, colour(word.ink), word.width);
                },
                [&](const ChartDisc& placed) { disc(ink, placed, theme); }},
            shape);
    painter.restore();
}

} // namespace updraft
