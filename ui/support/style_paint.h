#pragma once

#include "ui/support/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace updraft {

/// Small drawing steps that the style and our own widgets share.
namespace paint {

/// A rounded box with a line of one logical pixel inside its edge; transparent colours draw
/// nothing.
void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& edge,
         double radius = space::radius, double width = 1);

/// A line of exactly one device pixel or more, sharp at every scale. `rect` is one pixel thin.
void hair(QPainter& painter, const QRectF& rect, const QColor& colour);
void hairBelow(QPainter& painter, const QRectF& rect, const QColor& colour);
void hairAbove(QPainter& painter, const QRectF& rect, const QColor& colour);
void hairRight(QPainter& painter, const QRectF& rect, const QColor& colour);
void hairLeft(QPainter& painter, const QRectF& rect, const QColor& colour);

/// The ring around what has the keyboard.
void focusRing(QPainter& painter, const QRectF& rect, double radius = space::radius);

/// `over` at `share` laid over `ground`.
QColor mixed(const QColor& ground, const QColor& over, double share);

/// Text on one line, cut with "…"; positions itself, so that a mirrored painter does not.
void line(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);

} // namespace paint

} // namespace updraft
