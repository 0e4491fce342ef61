#pragma once

#include "ui/render/roadmap_painter.h"
#include "ui/support/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace updraft {

/// The picture as SVG, whose texts can be read.
inline QString svgOf(const RoadmapLayout& layout, const Theme& theme) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    QPainter painter(&generator);
    paintRoadmap(painter, layout, theme, {{QPointF(0, 0), layout.size}, true});
    painter.end();
    return QString::fromUtf8(buffer.data());
}

} // namespace updraft
