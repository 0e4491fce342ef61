#include "ui/render/roadmap_links.h"

#include "ui/render/roadmap_words.h"
#include "ui/support/convert.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace updraft {

namespace {

constexpr int lookedThrough = 12; ///< Rows between two bars; farther ones are not worth the time.

/// How many bars, with the words beside them, a level line through the row at `y` runs over,
/// without its ends.
int barsCrossed(const RoadmapLayout& layout, double y, double left, double right) {
    const auto past = std::ranges::upper_bound(layout.rows, y, {}, &RoadmapRow::top);
    if (past == layout.rows.begin() || left >= right) return 0;
    const RoadmapRow& row = *std::prev(past);
    const auto first = layout.bars.begin() + static_cast<std::ptrdiff_t>(row.first);
    const auto last = layout.bars.begin() + static_cast<std::ptrdiff_t>(row.last);
    auto bar = std::partition_point(first, last,
                                    [&](const RoadmapBar& one) { return one.wordsEnd <= left; });
    int crossed = 0;
    for (; bar != last && bar->box.left() <= right; ++bar)
        if (bar->box.bottom() > y) ++crossed;
    return crossed;
}

/// The bar of a row that an upright line runs over, itself or the words beside it.
const RoadmapBar* barAcross(const RoadmapLayout& layout, const RoadmapRow& row, double x) {
    const auto first = layout.bars.begin() + static_cast<std::ptrdiff_t>(row.first);
    const auto last = layout.bars.begin() + static_cast<std::ptrdiff_t>(row.last);
    const auto bar = std::partition_point(
        first, last, [&](const RoadmapBar& one) { return one.wordsEnd <= x - 1; });
    if (bar == last || bar->box.left() > x + 1) return nullptr;
    // Between a bar and its words there is just room for a line.
    const double right = bar->box.right();
    const bool between = x - 1 > right && x + 1 < right + layout.measures.beside;
    return between ? nullptr : &*bar;
}

/// The bars that an upright line runs over.
std::vector<const RoadmapBar*> barsAcross(const RoadmapLayout& layout, double x, double top,
                                          double bottom) {
    std::vector<const RoadmapBar*> across;
    auto row = std::ranges::lower_bound(layout.rows, top, {}, &RoadmapRow::top);
    for (int seen = 0; row != layout.rows.end() && row->top < bottom && seen < lookedThrough;
         ++row, ++seen)
        if (const RoadmapBar* bar = barAcross(layout, *row, x)) across.push_back(bar);
    return across;
}

int barsCrossedUpright(const RoadmapLayout& layout, double x, double top, double bottom) {
    return static_cast<int>(barsAcross(layout, x, top, bottom).size());
}

/// Where an upright line from one gap between rows to another runs over the fewest bars: at one of
/// the places given, else beside what stands in their way.
double uprightBetweenGaps(const RoadmapLayout& layout, double y, double other,
                          std::vector<double> places) {
    constexpr std::size_t most = 10; // tries; each costs a look through rows
    const double air = layout.measures.arrow;
    const double top = std::min(y, other);
    const double bottom = std::max(y, other);
    const double in = places.front();
    double best = in;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < places.size() && i < most; ++i) {
        const double x = places[i];
        if (x < layout.axis.left() + 1 || x > layout.axis.right()) continue;
        const auto across = barsAcross(layout, x, top, bottom);
        const double far = std::abs(x - in) / 1e5; // decides where as many are run over
        if (const double cost = static_cast<double>(across.size()) + far; cost < least) {
            least = cost;
            best = x;
        }
        for (const RoadmapBar* bar : across) {
            places.push_back(bar->box.left() - air);
            places.push_back(bar->wordsEnd + air);
        }
    }
    return best;
}

/// Where an upright line between two bars hides the least; near the second one if all are alike.
double uprightBetween(QPointF from, QPointF to, const RoadmapLayout& layout) {
    const double stub = layout.measures.arrow * 1.5;
    double best = to.x() - stub;
    int least = std::numeric_limits<int>::max();
    for (const double x : {to.x() - stub, from.x() + stub}) {
        const int crossed =
            barsCrossed(layout, from.y(), from.x() + 1, x) +
            barsCrossed(layout, to.y(), x, to.x() - 2) +
            barsCrossedUpright(layout, x, std::min(from.y(), to.y()), std::max(from.y(), to.y()));
        if (crossed < least) {
            least = crossed;
            best = x;
        }
    }
    return best;
}

/// A level line free of bars on the way from one row to the other: in the gap beside the second.
double channel(const QRectF& from, const QRectF& to, const RoadmapLayout& layout) {
    const double half = std::max(1.0, layout.measures.gap / 2);
    return from.center().y() < to.center().y() - 1 ? to.top() - half : to.bottom() + half;
}

bool straight(QPointF from, QPointF to, const RoadmapLayout& layout) {
    return std::abs(from.y() - to.y()) < 1 && to.x() - from.x() > 2 &&
           barsCrossed(layout, from.y(), from.x() + 1, to.x() - 2) == 0;
}

/// Where a line that leaves to the right begins: behind the words beside the bar.
double endOf(const RoadmapBar& bar) {
    constexpr double air = 4;
    return bar.label == RoadmapBar::Label::Right ? bar.wordsEnd + air : bar.box.right();
}

/// On from a point beside the first bar: along the gap beside its row, then along the one beside
/// the second bar's, and in at its start.
std::vector<QPointF> throughGaps(QPointF from, const RoadmapBar& a, const RoadmapBar& b, QPointF to,
                                 const RoadmapLayout& layout) {
    const double in = to.x() - layout.measures.arrow * 1.5;
    const double other = channel(a.box, b.box, layout);
    const bool sameRow = std::abs(a.box.center().y() - b.box.center().y()) < 1;
    const double y = sameRow ? other : channel(b.box, a.box, layout);
    std::vector<QPointF> path{from};
    double x = from.x();
    if (std::abs(y - other) > 1) x = uprightBetweenGaps(layout, y, other, {in, from.x()});
    if (x != from.x()) {
        path.emplace_back(from.x(), y);
        path.emplace_back(x, y);
    }
    if (x != in) {
        path.emplace_back(x, other);
        path.emplace_back(in, other);
    }
    path.emplace_back(in, to.y());
    path.push_back(to);
    return path;
}

/// From the edge of a bar that has words at its end.
std::vector<QPointF> aroundWords(const RoadmapBar& a, const RoadmapBar& b, QPointF to,
                                 const RoadmapLayout& layout) {
    const double stub = layout.measures.arrow * 1.5;
    const bool down = to.y() > a.box.center().y() - 1;
    return throughGaps(
        {std::max(a.box.center().x(), a.box.right() - stub), down ? a.box.bottom() : a.box.top()},
        a, b, to, layout);
}

std::vector<QPointF> forward(const RoadmapBar& a, const RoadmapBar& b,
                             const RoadmapLayout& layout) {
    const QPointF from(a.box.right(), a.box.center().y());
    QPointF to(b.box.left() - 1, b.box.center().y());
    if (a.label == RoadmapBar::Label::Right) {
        const QPointF end(endOf(a), from.y());
        if (straight(end, to, layout)) return {end, to};
        return aroundWords(a, b, to, layout);
    }
    if (straight(from, to, layout)) return {from, to};
    // From another row it enters beside the middle, where what leaves the bar before it runs.
    if (std::abs(from.y() - to.y()) > 1)
        to.ry() += (from.y() > to.y() ? 1 : -1) * b.box.height() * 0.2;
    const double stub = layout.measures.arrow * 1.5;
    if (to.x() - from.x() >= stub + 3 && std::abs(from.y() - to.y()) > 1) {
        const double x = uprightBetween(from, to, layout);
        return {from, {x, from.y()}, {x, to.y()}, to};
    }
    auto path = throughGaps({from.x() + stub * 0.6, from.y()}, a, b, to, layout);
    path.insert(path.begin(), from);
    return path;
}

} // namespace

std::vector<QPointF> routeOf(LinkType type, const RoadmapBar& a, const RoadmapBar& b,
                             const RoadmapLayout& layout) {
    const double stub = layout.measures.arrow * 1.5;
    const QPointF aLeft(a.box.left(), a.box.center().y());
    const QPointF bLeft(b.box.left() - 1, b.box.center().y());
    const QPointF bRight(b.box.right() + 1, b.box.center().y());
    const QPointF aEnd(endOf(a), a.box.center().y());
    const QPointF bEnd(endOf(b) + 1, b.box.center().y());
    switch (type) {
    case LinkType::finish_start:
        return forward(a, b, layout);
    case LinkType::start_start: {
        const double x = std::min(aLeft.x(), bLeft.x()) - stub;
        return {aLeft, {x, aLeft.y()}, {x, bLeft.y()}, bLeft};
    }
    case LinkType::finish_finish: {
        const double x = std::max(aEnd.x(), bEnd.x()) + stub;
        return {aEnd, {x, aEnd.y()}, {x, bEnd.y()}, bEnd};
    }
    case LinkType::start_finish: {
        const double y = channel(a.box, b.box, layout);
        const double out = aLeft.x() - stub * 0.6;
        const double in = bRight.x() + stub;
        return {aLeft, {out, aLeft.y()}, {out, y}, {in, y}, {in, bRight.y()}, bRight};
    }
    }
    return {};
}

namespace {

/// How far the drawing of a link goes beyond its lines.
double aroundLine(const RoadmapMeasures& m) {
    return m.arrow + 2;
}

QRectF boxOf(std::span<const QPointF> path, double margin) {
    QRectF box(path.front(), QSizeF(0, 0));
    for (const QPointF& point : path) {
        box.setLeft(std::min(box.left(), point.x()));
        box.setRight(std::max(box.right(), point.x()));
        box.setTop(std::min(box.top(), point.y()));
        box.setBottom(std::max(box.bottom(), point.y()));
    }
    return box.adjusted(-margin, -margin, margin, margin);
}

void sortIntoTiles(RoadmapLayout& layout) {
    const double around = aroundLine(layout.measures);
    const auto tileOf = [](double at) {
        return static_cast<std::size_t>(std::max(0.0, at / lineTile));
    };
    layout.tilesAcross = tileOf(layout.size.width()) + 1;
    const std::size_t high = tileOf(layout.size.height()) + 1;
    layout.lineTiles.resize(layout.tilesAcross * high);
    for (std::size_t i = 0; i < layout.links.size(); ++i) {
        const auto& path = layout.links[i].path;
        for (std::size_t p = 1; p < path.size(); ++p) {
            const QRectF box = boxOf(std::span(path).subspan(p - 1, 2), around);
            const RoadmapLine line{static_cast<float>(box.left()), static_cast<float>(box.top()),
                                   static_cast<float>(box.right()),
                                   static_cast<float>(box.bottom()), static_cast<std::uint32_t>(i)};
            const std::size_t right = std::min(tileOf(box.right()), layout.tilesAcross - 1);
            const std::size_t bottom = std::min(tileOf(box.bottom()), high - 1);
            for (std::size_t y = tileOf(box.top()); y <= bottom; ++y)
                for (std::size_t x = tileOf(box.left()); x <= right; ++x)
                    layout.lineTiles[y * layout.tilesAcross + x].push_back(line);
        }
    }
}

/// Divides a sentence into two lines of about the same width.
QStringList balanced(const QString& sentence, Face face) {
    QStringList best{sentence};
    double narrowest = widthOf(face, sentence);
    for (qsizetype at = sentence.indexOf(u' '); at > 0; at = sentence.indexOf(u' ', at + 1)) {
        const QStringList lines{sentence.left(at), sentence.mid(at + 1)};
        const double width = std::max(widthOf(face, lines[0]), widthOf(face, lines[1]));
        if (width >= narrowest) continue;
        narrowest = width;
        best = lines;
    }
    return best;
}

bool freeOfCallouts(const RoadmapLayout& layout, const QRectF& box) {
    return std::ranges::none_of(layout.callouts,
                                [&](const RoadmapCallout& c) { return c.box.intersects(box); });
}

bool free(const RoadmapLayout& layout, const RoadmapRow& row, const QRectF& box) {
    if (box.left() < layout.axis.left() + 4 || box.right() > layout.axis.right()) return false;
    for (std::size_t b = row.first; b < row.last; ++b) {
        const RoadmapBar& bar = layout.bars[b];
        if (box.intersects(bar.box.adjusted(-4, 0, 4 + bar.wordsEnd - bar.box.right(), 0)))
            return false;
    }
    return freeOfCallouts(layout, box);
}

/// So far to the side of its bar a sentence may stand.
double farthest(const RoadmapLayout& layout) {
    return std::max(400.0, (layout.axis.right() - layout.axis.left()) / 2);
}

constexpr std::size_t rowsNear = 4; ///< So far from its bar a sentence may stand.

/// Beside the successor if it can be, else in another row of its lane nearby.
std::optional<QRectF> placeFor(const RoadmapLayout& layout, const RoadmapLink& link, QSizeF size) {
    const RoadmapBar& bar = layout.bars[link.to];
    const RoadmapLane& lane = layout.lanes[bar.lane];
    const double stub = layout.measures.arrow * 4.4;
    const double left = bar.box.left() - stub - size.width();
    const double leftmost = layout.axis.left() + layout.measures.side;
    const auto own = static_cast<std::size_t>(
        std::ranges::lower_bound(layout.rows, bar.box.top(), {}, &RoadmapRow::top) -
        layout.rows.begin());
    for (std::size_t away = 0; away <= rowsNear; ++away)
        for (const std::size_t r : {own + away, own - away}) {
            if (r < lane.firstRow || r >= lane.lastRow) continue;
            for (const double x : {left, bar.box.left(), leftmost, bar.box.right() + stub}) {
                const QRectF box({x, layout.rows[r].top}, size);
                if (std::abs(x - bar.box.left()) < farthest(layout) &&
                    free(layout, layout.rows[r], box))
                    return box;
            }
        }
    // Under the lane's last row, where the lane is high enough.
    const double y = layout.rows[lane.lastRow - 1].top + layout.measures.pitch();
    for (const double x : {left, bar.box.left(), leftmost}) {
        const QRectF box({x, y}, size);
        if (lane.lastRow - own <= rowsNear && box.bottom() < lane.bottom() && x >= leftmost &&
            box.right() <= layout.axis.right() && freeOfCallouts(layout, box))
            return box;
    }
    return std::nullopt;
}

/// The sentence, with the button or without, at no place yet.
RoadmapCallout calloutFor(const RoadmapLayout& layout, std::size_t index, bool button) {
    const RoadmapMeasures& m = layout.measures;
    const RoadmapLink& link = layout.links[index];
    const bool asks = layout.options.style == RoadmapStyle::Projected && !button;
    const QString words =
        asks ? link.sentence + QStringLiteral(". ") + words::moveTo(link.fix) : link.sentence;
    RoadmapCallout callout{index, {}, {}, {}, {}};
    callout.lines = m.lines() == 2 ? balanced(words, m.code) : QStringList{words};
    double width = 0;
    for (const QString& line : callout.lines) width = std::max(width, widthOf(m.code, line));
    const double wordsEnd = m.side + m.symbol * 1.8 + width + m.side;
    callout.box = {0, 0, std::ceil(wordsEnd + m.symbol * 0.6), m.bar};
    if (!button) return callout;
    callout.act = words::fixTo(link.fix);
    const double height = std::min(m.bar - m.side, m.code.px * 2.2);
    callout.button = {wordsEnd + m.side / 2, std::round((m.bar - height) / 2),
                      std::ceil(widthOf(m.code, callout.act)) + 2 * m.side, std::round(height)};
    callout.box.setRight(callout.button.right() + m.side);
    return callout;
}

} // namespace

void placeCallouts(RoadmapLayout& layout) {
    const RoadmapMeasures& m = layout.measures;
    constexpr std::size_t most = 12; // more would hide the plan
    for (const std::size_t i : layout.broken) {
        const RoadmapLink& link = layout.links[i];
        layout.bars[link.to].alarmed = true;
        if (m.lines() == 0 || layout.callouts.size() == most) continue;
        // Where there is no room for sentence and button, the sentence alone may have some.
        for (const bool button : {true, false}) {
            const bool paper = layout.options.style == RoadmapStyle::Paper;
            if (button && (paper || !layout.options.fixes)) continue;
            RoadmapCallout callout = calloutFor(layout, i, button);
            const auto box = placeFor(layout, link, callout.box.size());
            if (!box) continue;
            callout.box = *box;
            callout.button.translate(button ? box->topLeft() : QPointF());
            layout.callouts.push_back(std::move(callout));
            layout.bars[link.to].alarmed = false;
            break;
        }
    }
}

namespace {

/// What hangs on nothing has no slack either, but is no path; what hides an end changes no path.
void markCriticalPath(const Plan& plan, const Schedule& schedule, RoadmapLayout& layout) {
    const auto dated = [&](Id<Initiative> id) {
        const Scheduled* item = schedule.find(id);
        return item != nullptr && item->own;
    };
    std::unordered_set<Id<Initiative>> chained;
    for (const Dependency& link : plan.dependencies)
        if (dated(link.from) && dated(link.to)) chained.insert({link.from, link.to});
    for (RoadmapBar& bar : layout.bars) bar.critical = bar.critical && chained.contains(bar.id);
}

} // namespace

void routeLinks(const Plan& plan, const Schedule& schedule, RoadmapLayout& layout) {
    markCriticalPath(plan, schedule, layout);
    std::unordered_map<Id<Dependency>, const Broken*> broken;
    for (const Broken& one : schedule.broken) broken[one.dependency] = &one;
    for (const Dependency& dependency : plan.dependencies) {
        const RoadmapBar* from = layout.find(dependency.from);
        const RoadmapBar* to = layout.find(dependency.to);
        if (from == nullptr || to == nullptr || !from->dated || !to->dated) continue;
        const RoadmapBar& a = *from;
        const RoadmapBar& b = *to;
        RoadmapLink& link = layout.links.emplace_back();
        link.id = dependency.id;
        link.from = static_cast<std::size_t>(from - layout.bars.data());
        link.to = static_cast<std::size_t>(to - layout.bars.data());
        link.path = routeOf(dependency.type, a, b, layout);
        link.box = boxOf(link.path, aroundLine(layout.measures));
        link.critical = a.critical && b.critical;
        link.label = qt(dependency.label);
        if (const auto found = broken.find(dependency.id); found != broken.end()) {
            link.broken = true;
            layout.broken.push_back(layout.links.size() - 1);
            link.fix = found->second->fix;
            link.sentence = words::brokenLink(dependency, a.code, b.code, found->second->days);
        }
    }
    sortIntoTiles(layout);
}

} // namespace updraft
