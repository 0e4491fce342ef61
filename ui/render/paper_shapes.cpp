#include "ui/render/paper_shapes.h"

#include "ui/render/chart.h"
#include "ui/render/ink.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QPainter>

#include <deque>

namespace updraft {

namespace {

template <class... F> struct Overloaded : F... { using F::operator()...; };
template <class... F> Overloaded(F...) -> Overloaded<F...>;

QColor colourOf(PaperInk ink, const Theme& theme) {
    switch (ink) {
    case PaperInk::Text:
        return theme.text;
    case PaperInk::Second:
        return theme.sub;
    case PaperInk::Accent:
        return theme.accent;
    case PaperInk::Rule:
        return theme.track;
    case PaperInk::Hair:
        return theme.hair;
    }
    return theme.text;
}

void word(QPainter& painter, const PaperRun& run, const QColor& colour) {
    painter.setFont(paperFont(run.face));
    painter.setPen(colour);
    painter.setLayoutDirection(run.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(run.at, run.text);
}

void bar(Ink& ink, const PaperBar& bar, const Theme& theme) {
    constexpr double radius = 2.5;
    const StatusColours& colours = theme.status(bar.status);
    ink.round(bar.box, radius, colours.fill);
    if (colours.edge.alpha() > 0) ink.edge(bar.box, radius, colours.edge, 0.8, colours.dashed);
    if (!bar.symbol.isEmpty())
        paintStatusSymbol(ink.painter(), bar.status, bar.symbol, colours.ink, Drawing::Vector);
}

void diamond(Ink& ink, const PaperDiamond& mark, const Theme& theme) {
    ink.diamond(mark.middle, mark.half, theme.text);
    if (!mark.filled) ink.diamond(mark.middle, mark.half - 1.6, theme.surface);
}

void arrow(Ink& ink, const PaperArrow& arrow, const Theme& theme) {
    const std::vector<QPointF> line(arrow.line.begin(), arrow.line.end());
    ink.roundedPolyline(line, theme.faint, 1, 3);
    const QLineF last(line[line.size() - 2], line.back());
    const QLineF along = last.unitVector();
    const QPointF back = line.back() - QPointF(along.dx(), along.dy()) * 4.5;
    const QPointF side(along.dy() * 2.6, -along.dx() * 2.6);
    ink.painter().setPen(Qt::NoPen);
    ink.painter().setBrush(theme.faint);
    const QPointF corners[] = {line.back(), back + side, back - side};
    ink.painter().drawPolygon(corners, 3);
}

} // namespace

const QFont& paperFont(PaperFace face) {
    thread_local std::deque<std::pair<PaperFace, QFont>> fonts; // few, and never moved
    for (const auto& [known, font] : fonts)
        if (known == face) return font;
    QFont font = face.display ? Theme::titleFont(face.px) : Theme::font(face.px, face.weight);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0); // a PDF would show many times as much
    fonts.emplace_back(face, font);
    return fonts.back().second;
}

void move(PaperShapes& shapes, QPointF by) {
    for (PaperShape& shape : shapes)
        std::visit(Overloaded{[&](PaperRun& run) { run.at += by; },
                              [&](PaperFill& fill) { fill.box.translate(by); },
                              [&](PaperBar& bar) {
                                  bar.box.translate(by);
                                  bar.symbol.translate(by);
                              },
                              [&](PaperBarWord& word) { word.run.at += by; },
                              [&](PaperDiamond& mark) { mark.middle += by; },
                              [&](PaperArrow& arrow) { arrow.line.translate(by); },
                              [&](PaperPicture& picture) { picture.box.translate(by); },
                              [&](PaperChart& chart) { chart.at += by; }},
                   shape);
}

void mirror(PaperShapes& shapes, double pageWidth) {
    const auto box = [&](QRectF& turned) { turned.moveLeft(pageWidth - turned.right()); };
    const auto run = [&](PaperRun& words) {
        words.at.setX(pageWidth - words.at.x() - words.width);
    };
    for (PaperShape& shape : shapes)
        std::visit(
            Overloaded{[&](PaperRun& words) { run(words); },
                       [&](PaperFill& fill) { box(fill.box); },
                       [&](PaperBar& bar) {
                           box(bar.box);
                           box(bar.symbol);
                       },
                       [&](PaperBarWord& word) { run(word.run); },
                       [&](PaperDiamond& mark) { mark.middle.setX(pageWidth - mark.middle.x()); },
                       [&](PaperArrow& arrow) {
                           for (QPointF& point : arrow.line) point.setX(pageWidth - point.x());
                       },
                       [&](PaperPicture& picture) { box(picture.box); },
                       [&](PaperChart& shown) {
                           shown.at.setX(pageWidth - shown.at.x() - shown.chart->size.width());
                       }},
            shape);
}

void paintShapes(QPainter& painter, const PaperShapes& shapes, const Theme& theme,
                 const QRectF& area, bool vector) {
    Ink ink(painter, area, vector);
    for (const PaperShape& shape : shapes)
        std::visit(
            Overloaded{
                [&](const PaperRun& run) { word(painter, run, colourOf(run.ink, theme)); },
                [&](const PaperFill& fill) { ink.fill(fill.box, colourOf(fill.ink, theme)); },
                [&](const PaperBar& shown) { bar(ink, shown, theme); },
                [&](const PaperBarWord& shown) {
                    word(painter, shown.run, theme.statusInk(shown.status));
                },
                [&](const PaperDiamond& mark) { diamond(ink, mark, theme); },
                [&](const PaperArrow& shown) { arrow(ink, shown, theme); },
                [&](const PaperPicture& shown) { painter.drawImage(shown.box, shown.image); },
                [&](const PaperChart& shown) {
                    paintChart(painter, *shown.chart, theme, shown.at, vector);
                }},
            shape);
}

} // namespace updraft
