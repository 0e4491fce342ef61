#pragma once

#include "core/model/words.h"

#include <QIcon>

class QColor;
class QPainter;
class QRectF;

namespace updraft {

/// The program's pictograms, drawn on a grid of 16 × 16.
enum class Icon {
    overview,
    strategy,
    assessment,
    personas,
    journeys,
    voice,
    opportunities,
    initiatives,
    prioritise,
    ranking,
    changeBoard,
    timeline,
    batches,
    charters,
    actions,
    meetings,
    metrics,
    wins,
    briefs,
    dashboards,
    undo,
    redo,
    search,
    present,
    sendOut,
    plus,
    chevronDown,
    chevronRight,
    chevronLeft,
    filter,
    link,
    warning,
    check,
    clock,
    more,
    close,
    flag,
    quote,
    bolt,
    lock,
    folder,
    file,
    bringIn,
    eye,
    star,
    drag,
    pause,
    play,
    bars,
    bin,
    copy,
    edit,
    columns,
    table,
    info,
    settings,
    keyboard,
    print,
    sort,
    group,
    minus,
    chevronUp,
    fit,
    history,
    version,
    moon,
    sun,
    people,
    chart,
    text,
    help,
    inspector,
    leave,
    target,
};

/// A pictogram that takes its colour from the current theme whenever it is painted.
QIcon icon(Icon which);

/// Paints a pictogram into the square that fits into `box`; as outlines, so also on paper.
void paintIcon(QPainter& painter, Icon which, const QRectF& box, const QColor& colour);

/// How a status symbol gets onto the page.
enum class Drawing {
    Pixels, ///< From a pixmap kept for each size, pixel ratio and colour: quick, for screens.
    Vector, ///< As a path: for paper, SVG and zoomed painters.
};

/// Paints the symbol of a status into the square that fits into `box`.
void paintStatusSymbol(QPainter& painter, Status status, const QRectF& box, const QColor& colour,
                       Drawing drawing = Drawing::Pixels);

} // namespace updraft
