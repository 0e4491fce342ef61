#include "ui/render/roadmap_rows.h"

#include "ui/support/theme.h"

#include <algorithm>

namespace updraft {

namespace {

constexpr double air = 3; ///< Between two things in a row.
constexpr double laneHead = 36;
constexpr double wellHead = 25;
constexpr double cardGap = 6;
constexpr double mostExtra = 160; ///< That a lane may be higher than it must.
constexpr double someLetters = 9; ///< Of a title that has no other place.
constexpr double anyLetters = 1e6;
constexpr double readable = 0.55; ///< Of a name: less of it says too little.

/// The room that words beside a bar ask for: the code, and the title up to so many letters' width.
double besideWidth(const RoadmapBar& bar, const RoadmapLayout& layout, double letters) {
    const RoadmapMeasures& m = layout.measures;
    const double title = std::min(widthOf(m.title1, nameIn(bar, layout, 0)), m.title1.px * letters);
    const double first = besideLineWidth(bar, layout);
    return m.lines() == 2 ? std::max(first, title) : first + m.beside + title;
}

/// Whether the bar holds its code, on the projector also the status in a word, and so much of its
/// name that it can be read.
bool holdsEnough(const RoadmapBar& bar, const RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    const double width = bar.box.width();
    const double indent = codeIndent(m);
    if (m.lines() == 1)
        return width >= indent + widthOf(m.code, bar.code) + m.side * 1.35 +
                            readable * widthOf(m.title1, bar.title);
    if (layout.options.style == RoadmapStyle::Projected) {
        const ProjectedWords words = projectedWords(bar, layout, width);
        return width >= indent + widthOf(m.small, bar.word) + m.side * 0.5 &&
               readable * widthOf(m.title1, words.name) <= words.nameRoom;
    }
    const double room = width - 1.75 * m.side;
    const double first = indent + firstLineWidth(bar, layout) + m.side * 0.5;
    return width >= first && readable * widthOf(m.title1, bar.title) <= room;
}

/// The words go into the bar, cut, because something else needs the room beside it.
void holdWords(RoadmapBar& bar) {
    bar.label = RoadmapBar::Label::Inside;
    bar.mayHold = false;
    bar.room = 0;
}

double leftOf(const RoadmapBar& bar, const RoadmapMeasures& m) {
    return bar.label == RoadmapBar::Label::Left ? bar.box.left() - m.beside - bar.room
                                                : bar.box.left();
}

double rightOf(const RoadmapBar& bar, const RoadmapMeasures& m) {
    return bar.label == RoadmapBar::Label::Right ? bar.box.right() + m.beside + bar.room + air
                                                 : bar.box.right();
}

/// Lets words beside bars have what is free up to the next thing in their row.
void widenLabels(std::vector<RoadmapBar*>& row, RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    for (std::size_t i = 0; i < row.size(); ++i) {
        RoadmapBar& bar = *row[i];
        const double end = i + 1 < row.size() ? leftOf(*row[i + 1], m) : layout.axis.right();
        if (bar.label == RoadmapBar::Label::Right || bar.label == RoadmapBar::Label::Inside)
            bar.room = std::max(0.0, end - bar.box.right() - m.beside - air);
        if (bar.label == RoadmapBar::Label::Right && m.lines() == 2)
            bar.room = std::max(bar.room, widthOf(m.code, bar.code));
        bar.wordsEnd = bar.box.right();
        if (bar.label == RoadmapBar::Label::Right)
            bar.wordsEnd += m.beside + std::min(bar.room, wordsWidth(bar, layout));
        const QRectF area = layout.areaOf(bar);
        bar.touchLeft = area.left();
        bar.touchRight = area.right();
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

double firstLineWidth(const RoadmapBar& bar, const RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    const double code = widthOf(m.code, bar.code);
    const bool word = layout.options.style == RoadmapStyle::Projected;
    return word ? code + m.side * 0.9 + widthOf(m.small, bar.word) : code;
}

double besideLineWidth(const RoadmapBar& bar, const RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    const double slip = bar.slip.isEmpty() ? 0 : m.beside + widthOf(m.code, bar.slip);
    return firstLineWidth(bar, layout) + slip;
}

double wordsWidth(const RoadmapBar& bar, const RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    const double first = besideLineWidth(bar, layout);
    const double name = widthOf(m.title1, nameIn(bar, layout, bar.room));
    return m.lines() == 2 ? std::max(first, name) : first + m.beside + name;
}

double insideWidth(const RoadmapBar& bar, const RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    const double first = codeIndent(m) + widthOf(m.code, bar.code) + m.side * 1.35;
    const double title = widthOf(m.title1, bar.title);
    if (m.lines() == 1) return first + title;
    const double rest = widthOf(m.small, bar.word) + widthOf(m.code, bar.owner) + 3 * m.side;
    return std::max(first + rest, codeIndent(m) + title + 2 * m.side);
}

QString nameIn(const RoadmapBar& bar, const RoadmapLayout& layout, double room) {
    if (layout.options.style != RoadmapStyle::Projected || bar.shortName.isEmpty())
        return bar.title;
    return widthOf(layout.measures.title1, bar.title) <= room ? bar.title : bar.shortName;
}

ProjectedWords projectedWords(const RoadmapBar& bar, const RoadmapLayout& layout, double width) {
    const RoadmapMeasures& m = layout.measures;
    ProjectedWords words;
    words.codeFirst = width >= codeIndent(m) + firstLineWidth(bar, layout) + m.side * 0.5;
    words.nameRoom = width - 1.75 * m.side;
    const double code = widthOf(m.code, bar.code) + m.side * 0.45;
    words.name = nameIn(bar, layout, words.nameRoom - (words.codeFirst ? 0 : code));
    const double name = widthOf(m.title1, words.name);
    words.codeSecond = !words.codeFirst && (name <= words.nameRoom - code || name > words.nameRoom);
    if (words.codeSecond) words.nameRoom -= code;
    return words;
}

QString shownName(const RoadmapBar& bar, const RoadmapLayout& layout) {
    const bool inside = bar.label == RoadmapBar::Label::Inside;
    return inside ? projectedWords(bar, layout, bar.box.width()).name
                  : nameIn(bar, layout, bar.room);
}

void placeLabel(RoadmapBar& bar, const RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    if (m.lines() == 0) return;
    const double code = codeIndent(m) + widthOf(m.code, bar.code) + m.side * 0.6;
    const double least = layout.options.style == RoadmapStyle::Projected
                             ? std::max(code, 2 * m.side + widthOf(m.title1, bar.shortName) * 0.75)
                             : code;
    const bool some = !bar.point && bar.box.width() >= least;
    if (some && holdsEnough(bar, layout)) {
        bar.label = RoadmapBar::Label::Inside;
        return;
    }
    bar.room = besideWidth(bar, layout, some ? anyLetters : someLetters);
    const bool fitsRight = bar.box.right() + m.beside + bar.room <= layout.axis.right();
    const bool fitsLeft = bar.box.left() - m.beside - bar.room >= layout.axis.left();
    if (some) { // beside it only where all of them fit, and nothing else has to give way
        bar.mayHold = fitsRight;
        bar.label = fitsRight ? RoadmapBar::Label::Right : RoadmapBar::Label::Inside;
        if (!fitsRight) bar.room = 0;
        return;
    }
    bar.label = !fitsRight && fitsLeft ? RoadmapBar::Label::Left : RoadmapBar::Label::Right;
}

void packRows(std::vector<RoadmapBar> bars, RoadmapLayout& layout, RoadmapLane& lane) {
    std::vector<RoadmapBar*> sorted(bars.size());
    std::ranges::transform(bars, sorted.begin(), [](RoadmapBar& bar) { return &bar; });
    const RoadmapMeasures& m = layout.measures;
    std::ranges::stable_sort(sorted, [&m](const RoadmapBar* a, const RoadmapBar* b) {
        const double left = leftOf(*a, m);
        const double other = leftOf(*b, m);
        return left != other ? left < other : a->code < b->code;
    });
    std::vector<double> ends;
    std::vector<std::vector<RoadmapBar*>> rows;
    for (RoadmapBar* bar : sorted) {
        const double left = leftOf(*bar, m) + 0.5;
        const auto free = std::ranges::find_if(ends, [left](double end) { return end <= left; });
        auto row = static_cast<std::size_t>(free - ends.begin());
        if (free == ends.end()) {
            // Rather than begin another row, a bar takes the words beside it in.
            const auto yields = std::ranges::find_if(rows, [left](const auto& there) {
                return there.back()->mayHold && there.back()->box.right() <= left;
            });
            row = static_cast<std::size_t>(yields - rows.begin());
            if (yields != rows.end()) holdWords(*yields->back());
        }
        if (row == rows.size()) {
            ends.push_back(0);
            rows.emplace_back();
        }
        ends[row] = rightOf(*bar, m);
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
