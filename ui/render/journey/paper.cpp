#include "ui/render/journey/paper.h"

#include "ui/render/journey/painter.h"
#include "ui/render/roadmap_words.h"

#include <QPainter>

#include <algorithm>

namespace updraft {

namespace {

constexpr double step = 1.06; ///< By which a map that does not fit is made smaller.
constexpr double smallest = 1.0 / 24;

/// Runs of `edges` that have room: each ends at the last edge that fits. Empty where one does not.
std::vector<std::pair<double, double>> runs(const std::vector<double>& edges, double room) {
    std::vector<std::pair<double, double>> parts;
    std::size_t from = 0;
    while (from + 1 < edges.size()) {
        std::size_t until = from;
        while (until + 1 < edges.size() && edges[until + 1] - edges[from] <= room + 0.5) ++until;
        if (until == from) return {};
        parts.emplace_back(edges[from], edges[until]);
        from = until;
    }
    return parts;
}

constexpr double between = 20; ///< Tiles on one sheet.

std::vector<std::pair<double, double>> across(const JourneyLayout& layout, double room) {
    std::vector<double> edges{layout.bodyLeft()};
    for (std::size_t i = 0; i < layout.columns.size(); ++i) edges.push_back(layout.stageRight(i));
    return runs(edges, room - layout.bodyLeft());
}

std::vector<std::pair<double, double>> down(const JourneyLayout& layout, double room) {
    std::vector<double> edges{layout.bodyTop};
    for (const JourneyRow& row : layout.rows) edges.push_back(row.bottom());
    return runs(edges, room - layout.bodyTop);
}

double heightOf(const JourneyLayout& layout, const JourneyTile& tile) {
    return layout.bodyTop - layout.headTop + tile.bottom - tile.top;
}

/// Parts under one another, and on the next sheet where one is full.
std::vector<JourneyTile> tilesOf(const JourneyLayout& layout, QSizeF room) {
    std::vector<JourneyTile> tiles;
    double y = layout.headTop;
    int sheet = 0;
    const auto parts = across(layout, room.width());
    for (const auto& [top, bottom] : down(layout, room.height()))
        for (const auto& [left, right] : parts) {
            JourneyTile tile{left, right, top, bottom, sheet, y};
            if (!tiles.empty() && y + heightOf(layout, tile) > room.height() + 2) {
                tile.sheet = ++sheet;
                tile.y = y = layout.headTop;
            }
            y += heightOf(layout, tile) + between;
            tiles.push_back(tile);
        }
    return tiles;
}

JourneyTile wholeOf(const JourneyLayout& layout) {
    return {layout.bodyLeft(), layout.size.width(), layout.bodyTop, layout.size.height(), 0,
            layout.headTop};
}

} // namespace

JourneyOptions onPaper(JourneyOptions shown) {
    shown.style = JourneyStyle::Paper;
    shown.title = true;
    shown.zoom = 1;
    shown.size = 1;
    return shown;
}

PaperJourney layoutForPaper(const Plan& plan, const JourneyOptions& shown, QSizeF room,
                            JourneySheets sheets) {
    const JourneyOptions options = onPaper(shown);
    for (double scale = 1;; scale /= step) {
        const QSizeF larger = room / scale;
        JourneyLayout layout = layoutJourney(plan, options, larger);
        const bool fits = layout.size.width() <= larger.width() + 0.5 &&
                          layout.size.height() <= larger.height() + 2;
        if (fits || scale < smallest) {
            const JourneyTile whole = wholeOf(layout);
            return {std::move(layout), scale, {whole}};
        }
        auto tiles = tilesOf(layout, larger);
        const bool allowed =
            sheets == JourneySheets::Tiled || (!tiles.empty() && tiles.back().sheet == 0);
        if (!tiles.empty() && allowed) return {std::move(layout), scale, std::move(tiles)};
    }
}

void paintSheet(QPainter& painter, const PaperJourney& paper, int sheet, const Theme& theme) {
    const JourneyLayout& layout = paper.layout;
    const auto paint = [&](const QRectF& area, QPointF at) {
        painter.save();
        painter.translate(at - area.topLeft());
        paintJourney(painter, layout, theme, {area, true, {}});
        painter.restore();
    };
    painter.save();
    painter.scale(paper.scale, paper.scale);
    if (paper.tiles.size() == 1) {
        paint({QPointF(0, 0), layout.size}, {0, 0});
        return painter.restore();
    }
    const double names = layout.bodyLeft();
    const double head = layout.bodyTop - layout.headTop;
    paint({0, 0, layout.room, layout.headTop}, {0, 0});
    for (const JourneyTile& tile : paper.tiles) {
        if (tile.sheet != sheet) continue;
        const double wide = tile.right - tile.left;
        const double high = tile.bottom - tile.top;
        paint({tile.left, layout.headTop, wide, head}, {names, tile.y});
        paint({0, tile.top, names, high}, {0, tile.y + head});
        paint({tile.left, tile.top, wide, high}, {names, tile.y + head});
    }
    const JourneyMeasures& m = layout.measures;
    Ink ink(painter, {0, 0, layout.room, layout.headTop}, true);
    if (paper.sheets() > 1)
        ink.textEndingAt(m.small, words::page(sheet + 1, paper.sheets()),
                         {layout.room, layout.headTop * 0.58}, theme.sub);
    painter.restore();
}

} // namespace updraft
