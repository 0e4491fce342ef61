#pragma once

#include "ui/canvas/canvas.h"

#include <QTest>

namespace updraft {

/// A point of the picture on the canvas's viewport.
inline QPoint onViewport(const ScrollingCanvas& canvas, QPointF at) {
    const QRectF there = canvas.fromPicture({at, QSizeF(0, 0)});
    return (there.topLeft() - canvas.viewport()->pos()).toPoint();
}

/// Drags from one point of the picture to another.
inline void dragOn(ScrollingCanvas& canvas, QPointF from, QPointF to, bool letGo) {
    QWidget* viewport = canvas.viewport();
    const QPoint a = onViewport(canvas, from);
    const QPoint b = onViewport(canvas, to);
    QTest::mousePress(viewport, Qt::LeftButton, {}, a);
    QTest::mouseMove(viewport, (a + b) / 2);
    QTest::mouseMove(viewport, b);
    if (letGo) QTest::mouseRelease(viewport, Qt::LeftButton, {}, b);
}

} // namespace updraft
