#include "ui/render/roadmap_paper.h"

#include "ui/render/roadmap_painter.h"
#include "ui/render/roadmap_words.h"

#include <QPagedPaintDevice>
#include <QPainter>

#include <array>
#include <cmath>

namespace updraft {

namespace {

constexpr double pixelsPerInch = 96;
constexpr double pointsPerPixel = 72 / pixelsPerInch;
constexpr double step = 1.1; ///< By which a plan that does not fit is made smaller.
constexpr double smallest = 1.0 / 16;
constexpr double readable = 0.6;      ///< 5 points.
constexpr double leastOfSheet = 0.25; ///< Of each sheet is for rows; the rest for head and foot.

RoadmapLayout laidOut(const Plan& plan, const Schedule& schedule, RoadmapOptions options,
                      Density density, QSizeF size) {
    options.density = density;
    return layoutRoadmap(plan, schedule, options, size);
}

/// What a lane's name takes at its top.
double laneHead(const RoadmapMeasures& m) {
    return m.lane.px * 2.5;
}

bool fits(const RoadmapLayout& layout, QSizeF room) {
    return layout.size.height() <= room.height() + 0.5;
}

/// Whether a lane can be divided at `y`: its name has room on both sides, and no card lies there.
bool divides(const RoadmapLayout& layout, const RoadmapLane& lane, double y) {
    const double name = laneHead(layout.measures);
    const auto cards = layout.bars.begin();
    return y >= lane.top + name && y <= lane.bottom() - name &&
           std::none_of(
               cards + static_cast<std::ptrdiff_t>(lane.firstCard),
               cards + static_cast<std::ptrdiff_t>(lane.lastCard),
               [y](const RoadmapBar& card) { return card.box.top() < y && card.box.bottom() > y; });
}

/// What head and foot leave of a sheet.
double roomForRows(const RoadmapLayout& layout, double height) {
    return height - layout.bodyTop - (layout.size.height() - layout.bodyEnd);
}

/// Where one sheet's part of the body ends: under the last lane that fits whole, where that leaves
/// little of the sheet empty; else under the last row that fits.
double endOfSheet(const RoadmapLayout& layout, double from, double most) {
    constexpr double wellFilled = 0.7;
    double end = from;
    for (const RoadmapLane& lane : layout.lanes)
        if (lane.bottom() <= from + most) end = std::max(end, lane.bottom());
    if (end - from >= most * wellFilled) return end;
    const double half = layout.measures.gap / 2;
    for (const RoadmapLane& lane : layout.lanes)
        for (std::size_t r = lane.firstRow; r < lane.lastRow; ++r) {
            const double bottom = layout.rows[r].top + layout.measures.bar + half;
            if (layout.rows[r].top >= from && bottom <= from + most &&
                divides(layout, lane, bottom))
                end = std::max(end, bottom);
        }
    return end > from ? end : from + most;
}

std::vector<QRectF> divided(const RoadmapLayout& layout, double height) {
    const double head = layout.bodyTop;
    const double oneRow = laneHead(layout.measures) + layout.measures.pitch();
    const double most = std::max(oneRow, roomForRows(layout, height)); // on the smallest paper, too
    std::vector<QRectF> sheets;
    for (double from = head; from < layout.bodyEnd - 0.5;) {
        const double end = std::min(endOfSheet(layout, from, most), layout.bodyEnd);
        sheets.push_back({0, from, layout.size.width(), end - from});
        from = end;
    }
    if (sheets.empty()) sheets.push_back({0, head, layout.size.width(), 0});
    return sheets;
}

PaperRoadmap onSheets(RoadmapLayout layout, double scale, double height) {
    std::vector<QRectF> sheets = divided(layout, height / scale);
    const double type = layout.measures.small.px * pointsPerPixel * scale;
    return {std::move(layout), scale, std::move(sheets), type};
}

} // namespace

RoadmapOptions onPaper(RoadmapOptions shown) {
    shown.style = RoadmapStyle::Paper;
    shown.title = true;
    shown.zoom = 1;
    return shown;
}

PaperRoadmap layoutForPaper(const Plan& plan, const RoadmapOptions& shown, QSizeF room,
                            Sheets sheets) {
    const Schedule calculated = schedule(plan);
    const RoadmapOptions options = onPaper(shown);
    for (const Density density : {Density::TwoLines, Density::OneLine}) {
        RoadmapLayout layout = laidOut(plan, calculated, options, density, room);
        if (fits(layout, room)) return onSheets(std::move(layout), 1, room.height());
    }
    for (double scale = 1;; scale /= step) {
        if (sheets == Sheets::Readable && scale < readable)
            return layoutForPaper(plan, options, room, Sheets::Many);
        const QSizeF larger = room / scale;
        RoadmapLayout layout = laidOut(plan, calculated, options, Density::Slim, larger);
        const bool divisible = sheets == Sheets::Many && roomForRows(layout, larger.height()) >=
                                                             larger.height() * leastOfSheet;
        if (fits(layout, larger) || divisible || scale < smallest)
            return onSheets(std::move(layout), scale, room.height());
    }
}

namespace {

/// The name of the lane that goes on from the sheet before, and the sheet's number.
void paintSheetWords(QPainter& painter, const PaperRoadmap& paper, std::size_t sheet,
                     const Theme& theme) {
    const RoadmapLayout& layout = paper.layout;
    const RoadmapMeasures& m = layout.measures;
    const QRectF& body = paper.sheets[sheet];
    Ink ink(painter, {QPointF(0, 0), layout.size}, true);
    const RoadmapLane* lane = layout.laneAt(body.top() + 1);
    if (lane != nullptr && lane->top < body.top() - 1)
        ink.text(m.lane, words::continued(lane->name), {m.namesIndent, layout.bodyTop + 18},
                 theme.text, m.names - m.namesIndent - m.side);
    const QString number =
        words::page(static_cast<int>(sheet) + 1, static_cast<int>(paper.sheets.size()));
    const double foot = layout.size.height() - layout.bodyEnd;
    ink.textEndingAt(
        m.small, number,
        {layout.size.width() - m.margin, layout.bodyTop + body.height() + foot - m.legend / 2},
        theme.sub);
}

} // namespace

void paintSheet(QPainter& painter, const PaperRoadmap& paper, std::size_t sheet,
                const Theme& theme) {
    const RoadmapLayout& layout = paper.layout;
    const QRectF& body = paper.sheets[sheet];
    const double width = layout.size.width();
    const auto paint = [&](const QRectF& area, double top) {
        painter.save();
        painter.translate(0, top - area.top());
        paintRoadmap(painter, layout, theme, {area, true});
        painter.restore();
    };
    painter.save();
    painter.scale(paper.scale, paper.scale);
    if (paper.sheets.size() == 1) {
        paint({QPointF(0, 0), layout.size}, 0);
    } else {
        paint({0, 0, width, layout.bodyTop}, 0);
        paint(body, layout.bodyTop);
        paint({0, layout.bodyEnd, width, layout.size.height() - layout.bodyEnd},
              layout.bodyTop + body.height());
        paintSheetWords(painter, paper, sheet, theme);
    }
    painter.restore();
}

std::optional<PaperRoadmap> paintSheets(QPagedPaintDevice& device, const Plan& plan,
                                        const RoadmapOptions& options, Sheets sheets,
                                        const Theme& theme, const Progress& progress) {
    const QRectF inches = device.pageLayout().fullRect(QPageLayout::Inch);
    const QSizeF room = inches.size() * pixelsPerInch - QSizeF(2 * paperMargin, 2 * paperMargin);
    PaperRoadmap paper = layoutForPaper(plan, options, room, sheets);
    QPainter painter(&device);
    const double dots = device.logicalDpiX() / pixelsPerInch;
    painter.scale(dots, dots);
    painter.translate(paperMargin, paperMargin);
    for (std::size_t sheet = 0; sheet < paper.sheets.size(); ++sheet) {
        const auto painted = static_cast<double>(sheet) / static_cast<double>(paper.sheets.size());
        if (progress && !progress(painted)) return std::nullopt;
        if (sheet > 0) device.newPage();
        if (theme.surface != Qt::white)
            painter.fillRect(
                QRectF(QPointF(-paperMargin, -paperMargin), inches.size() * pixelsPerInch),
                theme.surface);
        paintSheet(painter, paper, sheet, theme);
    }
    return paper;
}

} // namespace updraft
