#include "tests/bench/scene.h"

#include "tests/bench/plans.h"

#include "ui/render/roadmap_rows.h"
#include "ui/support/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace updraft::bench {

namespace {

constexpr QSizeF screen{1920, 1080};
constexpr double closest = 256; // zoom

RoadmapLayout laid_out(const Plan& plan, const Schedule& schedule, Density density, double zoom) {
    RoadmapOptions options;
    options.scale = TimeScale::Even;
    options.density = density;
    options.zoom = zoom;
    options.today = today();
    const RoadmapMeasures measures = measuresFor(options.style, density);
    const QSizeF around(measures.names + measures.margin, 0);
    return layoutRoadmap(plan, schedule, options, screen + around);
}

QGlyphRun glyphs_of(const QString& words, const QFont& font) {
    QTextLayout layout(words, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const auto runs = layout.glyphRuns();
    return runs.isEmpty() ? QGlyphRun{} : runs.front();
}

/// Where a bar's words begin, and their room.
std::pair<double, double> place_of_words(const RoadmapBar& bar, const RoadmapMeasures& m) {
    if (bar.label == RoadmapBar::Label::Inside) {
        const double left = bar.box.left() + codeIndent(m);
        return {left, bar.box.right() - left - m.side / 2};
    }
    return {bar.box.right() + 6, bar.room};
}

} // namespace

Scene whole_scene(const Plan& plan, Density density) {
    Scene scene{laid_out(plan, schedule(plan), density, 1), {}};
    scene.area = {QPointF(scene.layout.bodyLeft(), scene.layout.bodyTop), screen};
    scene.bars = scene.layout.barsIn(scene.area).size();
    return scene;
}

Scene zoomed_scene(const Plan& plan, Density density, std::size_t bars) {
    const Schedule calculated = schedule(plan);
    for (double zoom = 1;;) {
        Scene scene{laid_out(plan, calculated, density, zoom), {}};
        const QPointF middle((scene.layout.bodyLeft() + scene.layout.size.width()) / 2,
                             (scene.layout.bodyTop + scene.layout.bodyEnd) / 2);
        const QPointF corner = middle - QPointF(screen.width(), screen.height()) / 2;
        scene.area = {QPointF(std::round(corner.x()), std::round(corner.y())), screen};
        scene.bars = scene.layout.barsIn(scene.area).size();
        const double too_many = static_cast<double>(scene.bars) / static_cast<double>(bars);
        if (too_many < 1.1 || zoom > closest) return scene;
        zoom *= std::max(1.05, std::sqrt(too_many)); // rows change, too, when bars get wider
    }
}

BarePicture::BarePicture(const Scene& scene, bool words)
    : area_{scene.area}, radius_{scene.layout.measures.radius}, font_{fontOf(
                                                                    scene.layout.measures.title1)} {
    const RoadmapMeasures& m = scene.layout.measures;
    const QFontMetricsF metrics(font_);
    for (const std::size_t i : scene.layout.barsIn(scene.area)) {
        const RoadmapBar& from = scene.layout.bars[i];
        const StatusColours& colours = Theme::light().status(from.status);
        Bar bar{from.box, colours.fill, colours.ink, {}, {}, {}};
        if (words && from.label != RoadmapBar::Label::None) {
            const auto [left, room] = place_of_words(from, m);
            bar.at = {left, from.box.center().y() - metrics.height() / 2};
            bar.words = metrics.elidedText(from.code + u' ' + from.title, Qt::ElideRight, room);
            bar.glyphs = glyphs_of(bar.words, font_);
            if (from.label != RoadmapBar::Label::Inside) bar.ink = Theme::light().text;
        }
        bars_.push_back(std::move(bar));
    }
    for (const std::size_t i : scene.layout.linksIn(scene.area)) {
        const auto& path = scene.layout.links[i].path;
        for (std::size_t p = 1; p < path.size(); ++p) {
            const QRectF line = QRectF(path[p - 1], path[p]).normalized();
            links_.emplace_back(line.toAlignedRect().adjusted(0, 0, 1, 1));
        }
    }
}

void BarePicture::paint_links(QPainter& painter, const QRectF& area) const {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(area, Theme::light().surface);
    for (const QRectF& line : links_)
        if (line.intersects(area)) painter.fillRect(line, Theme::light().faint);
}

void BarePicture::paint(QPainter& painter) const {
    paint(painter, area_);
}

void BarePicture::paint(QPainter& painter, const QRectF& area) const {
    paint_links(painter, area);
    const bool square = radius_ == 0;
    painter.setRenderHint(QPainter::Antialiasing, !square);
    for (const Bar& bar : bars_) {
        if (!bar.box.intersects(area)) continue;
        if (square) {
            painter.fillRect(bar.box.toAlignedRect(), bar.fill);
            continue;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(bar.fill);
        painter.drawRoundedRect(bar.box, radius_, radius_);
        painter.setPen(bar.ink);
        painter.drawGlyphRun(bar.at, bar.glyphs);
    }
}

void BarePicture::paint_words(QPainter& painter) const {
    paint_links(painter, area_);
    painter.setFont(font_);
    const double ascent = QFontMetricsF(font_).ascent();
    for (const Bar& bar : bars_) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(bar.fill);
        painter.drawRoundedRect(bar.box, radius_, radius_);
        painter.setPen(bar.ink);
        painter.drawText(bar.at + QPointF(0, ascent), bar.words);
    }
}

} // namespace updraft::bench
