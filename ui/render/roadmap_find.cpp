// What lies where in a roadmap: for culling, hands and screen readers.
#include "ui/render/roadmap_layout.h"

#include "ui/render/roadmap_rows.h"

#include <algorithm>
#include <bit>

namespace updraft {

const RoadmapBar* RoadmapLayout::find(Id<Initiative> id) const {
    const auto found =
        std::ranges::lower_bound(at, id, {}, &std::pair<Id<Initiative>, std::size_t>::first);
    return found == at.end() || found->first != id ? nullptr : &bars[found->second];
}

const RoadmapLink* RoadmapLayout::findLink(Id<Dependency> id) const {
    const auto found = std::ranges::lower_bound(links, id, {}, &RoadmapLink::id);
    return found == links.end() || found->id != id ? nullptr : &*found;
}

namespace {

constexpr double gripsReach = 6; ///< From a bar to the end of its grips, in rings.
constexpr double mostAlarm = 14; ///< The side of the mark at the corner of an alarmed bar.

} // namespace

QRectF RoadmapLayout::areaOf(const RoadmapBar& bar) const {
    const double around = measures.ring * gripsReach;
    QRectF area = bar.box.united(bar.ghost).adjusted(-around, -around, around, around);
    const double code = widthOf(measures.code, bar.code);
    const double beside = measures.beside;
    const double words =
        std::min(std::max(bar.room, code), wordsWidth(bar, *this)) + 2 * beside + around;
    if (bar.label == RoadmapBar::Label::Left)
        area.setLeft(std::min(area.left(), bar.box.left() - bar.room - 2 * beside - around));
    if (bar.label == RoadmapBar::Label::Right)
        area.setRight(std::max(area.right(), bar.box.right() + words));
    if (!bar.slip.isEmpty())
        area.setRight(std::max(area.right(),
                               bar.box.right() + 2 * beside + widthOf(measures.code, bar.slip)));
    if (options.criticalPath) area.setRight(std::max(area.right(), bar.slackEnd + 2));
    return area;
}

std::vector<std::size_t> RoadmapLayout::barsIn(const RoadmapRow& row, double left,
                                               double right) const {
    std::vector<std::size_t> found;
    const auto first = bars.begin() + static_cast<std::ptrdiff_t>(row.first);
    const auto last = bars.begin() + static_cast<std::ptrdiff_t>(row.last);
    // Slack and baselines may reach far from their bars.
    const bool far = options.criticalPath || options.baseline;
    auto bar = far ? first : std::partition_point(first, last, [&](const RoadmapBar& b) {
        return b.box.right() + reach < left;
    });
    for (; bar != last && bar->box.left() - reach <= right; ++bar)
        if (bar->touchLeft <= right && bar->touchRight >= left)
            found.push_back(static_cast<std::size_t>(bar - bars.begin()));
    return found;
}

std::vector<std::size_t> RoadmapLayout::barsIn(const QRectF& area) const {
    std::vector<std::size_t> found;
    auto row = std::ranges::lower_bound(rows, area.top() - measures.pitch(), {}, &RoadmapRow::top);
    for (; row != rows.end() && row->top <= area.bottom(); ++row)
        std::ranges::copy(barsIn(*row, area.left(), area.right()), std::back_inserter(found));
    if (area.left() < measures.names)
        for (const RoadmapLane& lane : lanes)
            for (std::size_t i = lane.firstCard; i < lane.lastCard; ++i)
                if (bars[i].box.intersects(area)) found.push_back(i);
    return found;
}

std::vector<std::size_t> RoadmapLayout::linksIn(const QRectF& area) const {
    std::vector<std::size_t> found;
    if (lineTiles.empty()) return found;
    // A line lies in many tiles, and a link has many lines: marked, each is found once, in order.
    constexpr std::size_t bits = 64;
    std::vector<std::uint64_t> seen(links.size() / bits + 1);
    const auto tileOf = [](double place) {
        return static_cast<std::size_t>(std::max(0.0, place / lineTile));
    };
    const auto left = static_cast<float>(area.left());
    const auto top = static_cast<float>(area.top());
    const auto right = static_cast<float>(area.right());
    const auto bottom = static_cast<float>(area.bottom());
    const std::size_t lastX = std::min(tileOf(area.right()), tilesAcross - 1);
    const std::size_t lastY = std::min(tileOf(area.bottom()), lineTiles.size() / tilesAcross - 1);
    for (std::size_t y = tileOf(area.top()); y <= lastY; ++y)
        for (std::size_t x = tileOf(area.left()); x <= lastX; ++x)
            for (const RoadmapLine& line : lineTiles[y * tilesAcross + x])
                if (line.left < right && line.right > left && line.top < bottom &&
                    line.bottom > top)
                    seen[line.link / bits] |= std::uint64_t{1} << line.link % bits;
    for (std::size_t word = 0; word < seen.size(); ++word)
        for (std::uint64_t rest = seen[word]; rest != 0; rest &= rest - 1)
            found.push_back(word * bits + static_cast<std::size_t>(std::countr_zero(rest)));
    return found;
}

QRectF RoadmapLayout::alarmOf(const RoadmapBar& bar) const {
    if (!bar.alarmed || measures.lines() == 0) return {};
    const double side = std::min(mostAlarm, measures.bar * 0.6);
    return {bar.box.left() - side * 0.5, bar.box.top() - side * 0.5, side, side};
}

const RoadmapLink* RoadmapLayout::alarmAt(QPointF point) const {
    const double around = mostAlarm;
    for (const std::size_t i :
         barsIn({point - QPointF(around, around), 2 * QSizeF(around, around)})) {
        if (!alarmOf(bars[i]).adjusted(-2, -2, 2, 2).contains(point)) continue;
        const auto leadsHere = [&](std::size_t link) { return links[link].to == i; };
        const auto said = [&](std::size_t link) {
            return std::ranges::find(callouts, link, &RoadmapCallout::link) != callouts.end();
        };
        // What another sentence says already, the mark does not stand for.
        auto found = std::ranges::find_if(
            broken, [&](std::size_t link) { return leadsHere(link) && !said(link); });
        if (found == broken.end()) found = std::ranges::find_if(broken, leadsHere);
        if (found != broken.end()) return &links[*found];
    }
    return nullptr;
}

const RoadmapBar* RoadmapLayout::barAt(QPointF point) const {
    for (const std::size_t i : barsIn({point - QPointF(1, 1), QSizeF(2, 2)})) {
        // Narrow bars are easier to get hold of than they look.
        const double grip = std::max(0.0, (10 - bars[i].box.width()) / 2);
        if (bars[i].box.adjusted(-grip, 0, grip, 0).contains(point)) return &bars[i];
    }
    return nullptr;
}

const RoadmapLink* RoadmapLayout::linkAt(QPointF point) const {
    constexpr double near = 4;
    for (const std::size_t i : linksIn({point - QPointF(near, near), QSizeF(2 * near, 2 * near)})) {
        const auto& path = links[i].path;
        for (std::size_t p = 1; p < path.size(); ++p) {
            const QRectF line = QRectF(path[p - 1], path[p]).normalized();
            if (line.adjusted(-near, -near, near, near).contains(point)) return &links[i];
        }
    }
    return nullptr;
}

namespace {

template <class Things> auto thingAt(const Things& things, QPointF point, auto boxOf) {
    const auto found = std::ranges::find_if(
        things, [&](const auto& thing) { return boxOf(thing).contains(point); });
    return found == things.end() ? nullptr : &*found;
}

} // namespace

const RoadmapCallout* RoadmapLayout::calloutAt(QPointF point) const {
    return thingAt(callouts, point, [](const RoadmapCallout& c) { return c.box; });
}

const RoadmapMilestone* RoadmapLayout::milestoneAt(QPointF point) const {
    return thingAt(milestones, point,
                   [](const RoadmapMilestone& one) { return one.box().united(one.label); });
}

const RoadmapBatch* RoadmapLayout::batchAt(QPointF point) const {
    return thingAt(batches, point, [](const RoadmapBatch& batch) { return batch.box; });
}

const RoadmapLane* RoadmapLayout::laneAt(double y) const {
    const auto past = std::ranges::upper_bound(lanes, y, {}, &RoadmapLane::top);
    if (past == lanes.begin()) return nullptr;
    const RoadmapLane& lane = *std::prev(past);
    return y < lane.bottom() ? &lane : nullptr;
}

} // namespace updraft
