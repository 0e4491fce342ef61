#include "ui/render/journey/paper.h"

#include "ui/render/journey/painter.h"
#include "ui/render/roadmap_words.h"

#include <QPainter>

#include <algorithm>
#include <set>
#include <span>

namespace updraft {

namespace {

constexpr double step = 1.06; ///< By which a map that does not fit is made smaller.
constexpr double smallest = 1.0 / 24;
constexpr double largest = 2; ///< To which a map grows that leaves its sheet empty.
constexpr double pointsPerPixel = 72.0 / 96;

/// Runs of `edges` that have room, the later ones less of it: each ends at the last edge that fits.
/// Empty where one does not.
std::vector<std::pair<double, double>> runs(const std::vector<double>& edges, double room,
                                            double later) {
    std::vector<std::pair<double, double>> parts;
    std::size_t from = 0;
    while (from + 1 < edges.size()) {
        const double most = (from == 0 ? room : later) + 0.5;
        std::size_t until = from;
        while (until + 1 < edges.size() && edges[until + 1] - edges[from] <= most) ++until;
        if (until == from) return {};
        parts.emplace_back(edges[from], edges[until]);
        from = until;
    }
    return parts;
}

constexpr double between = 20; ///< Tiles on one sheet.

/// Heights under its first boxes at which no box of a row is cut.
void addEdgesWithin(const JourneyLayout& layout, const JourneyRow& row,
                    std::vector<double>& edges) {
    const auto boxes = std::span(layout.items).subspan(row.first, row.last - row.first);
    std::set<double> tops;
    for (const JourneyItem& item : boxes) tops.insert(item.box.top());
    if (!tops.empty()) tops.erase(tops.begin());
    const double gap = layout.measures.gap;
    for (const double top : tops)
        if (std::ranges::none_of(boxes, [&](const JourneyItem& item) {
                return item.box.top() < top && item.box.bottom() > top - gap;
            }))
            edges.push_back(top - gap);
}

/// Under rows; within one only where it is higher than a sheet.
std::vector<std::pair<double, double>> down(const JourneyLayout& layout, double room) {
    const double body = room - layout.bodyTop;
    const double under = body - layout.stepsHeight();
    std::vector<double> edges{layout.bodyTop};
    for (const JourneyRow& row : layout.rows) {
        if (row.height > under) addEdgesWithin(layout, row, edges);
        edges.push_back(row.bottom());
    }
    return runs(edges, body, under);
}

double heightOf(const JourneyLayout& layout, const JourneyTile& tile) {
    return layout.bodyTop - layout.headTop + tile.steps + tile.bottom - tile.top;
}

JourneyTile wholeOf(const JourneyLayout& layout) {
    return {layout.bodyLeft(),
            layout.size.width(),
            layout.bodyTop,
            layout.size.height(),
            0,
            layout.headTop,
            0};
}

/// Stages with all their lanes before the next stages: under one another, and on the next sheet
/// where one is full. Empty where a step or a box is larger than a sheet.
std::vector<JourneyTile> tilesOf(const JourneyLayout& layout, QSizeF room) {
    const double right = layout.columnLeft(layout.parts.back().last);
    if (layout.parts.size() == 1 && right <= room.width() + 0.5 &&
        layout.size.height() <= room.height() + 2)
        return {wholeOf(layout)};
    std::vector<JourneyTile> tiles;
    double y = layout.headTop;
    int sheet = 0;
    const auto bands = down(layout, room.height());
    for (const MapSpan& part : layout.parts)
        for (const auto& [top, bottom] : bands) {
            JourneyTile tile{layout.columnLeft(part.first),
                             layout.columnLeft(part.last),
                             top,
                             bottom,
                             sheet,
                             y,
                             top > layout.bodyTop ? layout.stepsHeight() : 0};
            if (!tiles.empty() && y + heightOf(layout, tile) > room.height() + 2) {
                tile.sheet = ++sheet;
                tile.y = y = layout.headTop;
            }
            y += heightOf(layout, tile) + between;
            if (layout.bodyLeft() + tile.right - tile.left > room.width() + 0.5) return {};
            tiles.push_back(tile);
        }
    return tiles;
}

} // namespace

JourneyOptions onPaper(JourneyOptions shown) {
    shown.style = JourneyStyle::Paper;
    shown.title = true;
    shown.aligned = false; // each has sheets of its own
    shown.zoom = 1;
    shown.size = 1;
    return shown;
}

namespace {

/// At one scale, in as many parts as make the fewest sheets: in narrow columns words stand high.
PaperJourney fewestSheets(const Plan& plan, JourneyOptions options, const JourneyMaps& maps,
                          QSizeF room, double scale) {
    constexpr int most = 4; // tries: more parts have wider columns than words need
    PaperJourney best;
    options.parts = 1;
    for (int tries = 0; tries < most; ++tries) {
        PaperJourney paper;
        paper.scale = scale;
        paper.layout = layoutJourney(plan, options, room / scale, maps);
        const std::size_t parts = paper.layout.parts.size();
        if (parts < options.parts) break;
        options.parts = parts + 1;
        paper.tiles = tilesOf(paper.layout, room / scale);
        paper.smallestType = paper.layout.measures.small.px * pointsPerPixel * scale;
        if (best.tiles.empty() || (!paper.tiles.empty() && paper.sheets() < best.sheets()))
            best = std::move(paper);
    }
    return best;
}

/// As large as the sheet has room for what is on it.
PaperJourney grown(const Plan& plan, const JourneyOptions& options, const JourneyMaps& maps,
                   QSizeF room, PaperJourney paper) {
    while (paper.scale * step <= largest) {
        PaperJourney larger = fewestSheets(plan, options, maps, room, paper.scale * step);
        if (larger.sheets() != 1 || larger.tiles.size() != paper.tiles.size()) break;
        paper = std::move(larger);
    }
    return paper;
}

} // namespace

PaperJourney layoutForPaper(const Plan& plan, const JourneyOptions& shown, QSizeF room,
                            JourneySheets sheets) {
    const JourneyOptions options = onPaper(shown);
    const JourneyMaps maps = journeyMaps(plan, options);
    if (sheets == JourneySheets::Tiled) {
        PaperJourney paper = fewestSheets(plan, options, maps, room, 1);
        if (paper.sheets() == 1) return grown(plan, options, maps, room, std::move(paper));
        // As small as can be read without trouble, if that saves a sheet.
        constexpr double rounding = 1.001;
        PaperJourney smaller =
            fewestSheets(plan, options, maps, room, rounding * legibleType / paper.smallestType);
        if (!smaller.tiles.empty() && (paper.tiles.empty() || smaller.sheets() < paper.sheets()))
            return smaller;
        if (!paper.tiles.empty()) return paper;
    }
    const auto goes = [&](const PaperJourney& paper) {
        return paper.sheets() == 1 || (sheets == JourneySheets::Tiled && paper.sheets() > 0);
    };
    PaperJourney paper = fewestSheets(plan, options, maps, room, 1);
    if (paper.sheets() == 1) return grown(plan, options, maps, room, std::move(paper));
    double scale = 1;
    while (!goes(paper) && scale > smallest) {
        scale /= step;
        paper = fewestSheets(plan, options, maps, room, scale);
    }
    if (paper.tiles.empty()) paper.tiles = {wholeOf(paper.layout)};
    return paper;
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
    if (paper.tiles.size() < 2) {
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
        paint({0, layout.headTop, names, head}, {0, tile.y});
        paint({tile.left, layout.headTop, wide, head}, {names, tile.y});
        paint({0, layout.bodyTop, names, tile.steps}, {0, tile.y + head});
        paint({tile.left, layout.bodyTop, wide, tile.steps}, {names, tile.y + head});
        const double body = tile.y + head + tile.steps;
        paint({0, tile.top, names, high}, {0, body});
        paint({tile.left, tile.top, wide, high}, {names, body});
    }
    const JourneyMeasures& m = layout.measures;
    Ink ink(painter, {0, 0, layout.room, layout.headTop}, true);
    if (paper.sheets() > 1)
        ink.textEndingAt(m.small, words::page(sheet + 1, paper.sheets()),
                         {layout.room, layout.headTop * 0.58}, theme.sub);
    painter.restore();
}

} // namespace updraft
