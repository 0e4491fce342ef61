#include "ui/render/roadmap_rows.h"

#include "ui/support/theme.h"

#include <algorithm>

namespace updraft {

namespace {

constexpr double beside = 6; ///< From a bar to the words beside it.
constexpr double air = 3;    ///< Between two things in a row.
constexpr double laneHead = 36;
constexpr double wellHead = 25;
constexpr double cardGap = 6;
constexpr double mostExtra = 160; ///< That a lane may be higher than it must.

/// The room that words beside a bar ask for: the code, and some of the title.
double besideWidth(const RoadmapBar& bar, const RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    const double code = widthOf(m.code, bar.code);
    if (m.lines() == 2) {
        const double title = widthOf(m.title1, nameIn(bar, layout, 0));
        const double some = m.title1.px * 9;
        return std::max(code, std::min(title, some));
    }
    return code + beside + std::min(widthOf(m.title1, bar.title), m.title1.px * 6.0);
}

double leftOf(const RoadmapBar& bar) {
    return bar.label == RoadmapBar::Label::Left ? bar.box.left() - beside - bar.room
                                                : bar.box.left();
}

double rightOf(const RoadmapBar& bar) {
    return bar.label == RoadmapBar::Label::Right ? bar.box.right() + beside + bar.room + air
                                                 : bar.box.right();
}

/// Lets words beside bars have what is free up to the next thing in their row.
void widenLabels(std::vector<RoadmapBar*>& row, RoadmapLayout& layout) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        RoadmapBar& bar = *row[i];
        const double end = i + 1 < row.size() ? leftOf(*row[i + 1]) : layout.axis.right();
        if (bar.label == RoadmapBar::Label::Right || bar.label == RoadmapBar::Label::Inside)
            bar.room = std::max(0.0, end - bar.box.right() - beside - air);
        if (bar.label == RoadmapBar::Label::Right && layout.measures.lines() == 2)
            bar.room = std::max(bar.room, widthOf(layout.measures.code, bar.code));
        const QRectF area = layout.areaOf(bar);
        layout.reach =
            std::max({layout.reach, bar.box.left() - area.left(), area.right() - bar.box.right()});
    }
}

double rowsHeight(const RoadmapLane& lane, const RoadmapMeasures& m) {
    const auto rows = static_cast<double>(lane.lastRow - lane.firstRow);
    return rows == 0 ? 0 : rows * m.pitch() - m.gap;
}

double wellHeight(const RoadmapLane& lane, const RoadmapMeasures& m) {
    const auto cards = static_cast<double>(lane.lastCard - lane.firstCard);
    if (cards > 0) return wellHead + cards * (m.card() + cardGap);
    return m.lines() == 2 ? wellHead + 20 : 0;
}

double neededHeight(const RoadmapLane& lane, const RoadmapMeasures& m) {
    const double rows = rowsHeight(lane, m) + 2 * m.lanePad;
    const double names = m.wells ? laneHead + wellHeight(lane, m) + space::m : m.lane.px * 2.5;
    return std::max(rows, names);
}

void placeCards(RoadmapLayout& layout, RoadmapLane& lane) {
    const RoadmapMeasures& m = layout.measures;
    const double height = lane.height - laneHead - space::s;
    if (!m.wells || height < wellHead) return;
    lane.well = {space::s, lane.top + laneHead, m.names - 2 * space::s, height};
    double y = lane.well.top() + wellHead;
    for (std::size_t i = lane.firstCard; i < lane.lastCard; ++i, y += m.card() + cardGap)
        layout.bars[i].box = {lane.well.left() + 5, y, lane.well.width() - 10, m.card()};
}

void moveRows(RoadmapLayout& layout, RoadmapLane& lane) {
    const RoadmapMeasures& m = layout.measures;
    // One row less high than the lane stands in its middle.
    const double first = lane.top + std::max(m.lanePad, (lane.height - rowsHeight(lane, m)) / 2);
    for (std::size_t r = lane.firstRow; r < lane.lastRow; ++r) {
        RoadmapRow& row = layout.rows[r];
        row.top = std::round(first + static_cast<double>(r - lane.firstRow) * m.pitch());
        for (std::size_t b = row.first; b < row.last; ++b) {
            layout.bars[b].box.moveTop(row.top);
            layout.bars[b].ghost.moveTop(row.top + m.bar + air);
        }
    }
}

} // namespace

double codeIndent(const RoadmapMeasures& m) {
    return m.side + m.symbol + m.symbol * 0.4;
}

QString nameIn(const RoadmapBar& bar, const RoadmapLayout& layout, double room) {
    if (layout.options.style != RoadmapStyle::Projected || bar.shortName.isEmpty())
        return bar.title;
    return widthOf(layout.measures.title1, bar.title) <= room ? bar.title : bar.shortName;
}

void placeLabel(RoadmapBar& bar, const RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    if (m.lines() == 0) return;
    const double code = codeIndent(m) + widthOf(m.code, bar.code) + m.side * 0.6;
    const double least = layout.options.style == RoadmapStyle::Projected
                             ? std::max(code, 2 * m.side + widthOf(m.title1, bar.shortName) * 0.75)
                             : code;
    if (!bar.point && bar.box.width() >= least) {
        bar.label = RoadmapBar::Label::Inside;
        return;
    }
    bar.room = besideWidth(bar, layout);
    const bool fitsRight = bar.box.right() + beside + bar.room <= layout.axis.right();
    const bool fitsLeft = bar.box.left() - beside - bar.room >= layout.axis.left();
    bar.label = !fitsRight && fitsLeft ? RoadmapBar::Label::Left : RoadmapBar::Label::Right;
}

void packRows(std::vector<RoadmapBar> bars, RoadmapLayout& layout, RoadmapLane& lane) {
    std::vector<RoadmapBar*> sorted(bars.size());
    std::ranges::transform(bars, sorted.begin(), [](RoadmapBar& bar) { return &bar; });
    std::ranges::stable_sort(sorted, [](const RoadmapBar* a, const RoadmapBar* b) {
        return leftOf(*a) != leftOf(*b) ? leftOf(*a) < leftOf(*b) : a->code < b->code;
    });
    std::vector<double> ends;
    std::vector<std::vector<RoadmapBar*>> rows;
    for (RoadmapBar* bar : sorted) {
        const double left = leftOf(*bar) + 0.5;
        const auto free = std::ranges::find_if(ends, [left](double end) { return end <= left; });
        const auto row = static_cast<std::size_t>(free - ends.begin());
        if (free == ends.end()) {
            ends.push_back(0);
            rows.emplace_back();
        }
        ends[row] = rightOf(*bar);
        rows[row].push_back(bar);
    }
    lane.firstRow = layout.rows.size();
    for (auto& row : rows) {
        widenLabels(row, layout);
        const std::size_t first = layout.bars.size();
        for (RoadmapBar* bar : row) layout.bars.push_back(std::move(*bar));
        layout.rows.push_back({0, first, layout.bars.size()});
    }
    lane.lastRow = layout.rows.size();
}

void stackLanes(RoadmapLayout& layout, double heightToFill) {
    const RoadmapMeasures& m = layout.measures;
    double needed = 0;
    for (RoadmapLane& lane : layout.lanes) {
        lane.height = std::ceil(neededHeight(lane, m));
        needed += lane.height;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(1, layout.lanes.size()));
    double extra = std::floor(std::max(0.0, heightToFill - needed) / count);
    if (layout.options.style == RoadmapStyle::Screen) extra = std::min(extra, mostExtra);
    double y = layout.bodyTop;
    for (RoadmapLane& lane : layout.lanes) {
        lane.top = y;
        lane.height += extra;
        y = lane.bottom();
        placeCards(layout, lane);
        moveRows(layout, lane);
    }
    layout.bodyEnd = y;
}

} // namespace updraft
