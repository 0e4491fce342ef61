#include "ui/timeline/difference.h"

#include <algorithm>
#include <tuple>

namespace updraft {

namespace {

constexpr std::size_t most = 40; ///< Areas; beyond, one big one is cheaper.
constexpr double air = 6;        ///< Around a link or a sentence, for arrow heads and soft edges.

bool alike(const RoadmapBar& a, const RoadmapBar& b) {
    return a.id == b.id && a.box == b.box && a.status == b.status && a.progress == b.progress &&
           a.code == b.code && a.title == b.title && a.shortName == b.shortName &&
           a.owner == b.owner && a.word == b.word && a.label == b.label && a.room == b.room &&
           a.ghost == b.ghost && a.slip == b.slip && a.critical == b.critical &&
           a.slackEnd == b.slackEnd && a.alarmed == b.alarmed && a.dated == b.dated &&
           a.horizon == b.horizon && a.cutLeft == b.cutLeft && a.cutRight == b.cutRight;
}

/// Few broken dependencies have round corners, many have not.
bool fewAreBroken(const RoadmapLayout& layout) {
    return layout.broken.size() <= fewBroken;
}

/// The bar at the same place as in the other picture, or where else it is.
const RoadmapBar* sameIn(const RoadmapLayout& other, const RoadmapBar& bar, std::size_t place) {
    const bool there = place < other.bars.size() && other.bars[place].id == bar.id;
    return there ? &other.bars[place] : other.find(bar.id);
}

const RoadmapLink* sameIn(const RoadmapLayout& other, const RoadmapLink& link, std::size_t place) {
    const bool there = place < other.links.size() && other.links[place].id == link.id;
    return there ? &other.links[place] : other.findLink(link.id);
}

bool sameFrame(const RoadmapLayout& a, const RoadmapLayout& b) {
    const auto sameLane = [](const RoadmapLane& x, const RoadmapLane& y) {
        return x.key == y.key && x.top == y.top && x.height == y.height && x.name == y.name &&
               x.count == y.count && x.well == y.well;
    };
    return a.size == b.size && a.bodyTop == b.bodyTop && a.bodyEnd == b.bodyEnd &&
           a.todayX == b.todayX && a.title == b.title && !a.options.load &&
           fewAreBroken(a) == fewAreBroken(b) && std::ranges::equal(a.lanes, b.lanes, sameLane) &&
           a.axis.bands() == b.axis.bands() && a.cells == b.cells && a.batches == b.batches &&
           a.milestones == b.milestones;
}

} // namespace

std::optional<std::vector<QRectF>> difference(const RoadmapLayout& before,
                                              const RoadmapLayout& after) {
    if (!sameFrame(before, after)) return std::nullopt;
    std::vector<QRectF> areas;
    const auto compareBars = [&](const RoadmapLayout& a, const RoadmapLayout& b) {
        for (std::size_t i = 0; i < a.bars.size() && areas.size() <= most; ++i) {
            const RoadmapBar* other = sameIn(b, a.bars[i], i);
            if (other == nullptr || !alike(a.bars[i], *other)) areas.push_back(a.areaOf(a.bars[i]));
        }
    };
    const auto compareLinks = [&](const RoadmapLayout& a, const RoadmapLayout& b) {
        for (std::size_t i = 0; i < a.links.size() && areas.size() <= most; ++i) {
            const RoadmapLink& link = a.links[i];
            const RoadmapLink* other = sameIn(b, link, i);
            if (other == nullptr || other->path != link.path || other->broken != link.broken ||
                other->critical != link.critical)
                areas.push_back(link.box.adjusted(-air, -air, air, air));
        }
    };
    const auto addCallouts = [&](const RoadmapLayout& layout) {
        for (const RoadmapCallout& callout : layout.callouts)
            areas.push_back(callout.box.adjusted(-air, -air, air, air));
    };
    compareBars(before, after);
    compareBars(after, before);
    compareLinks(before, after);
    compareLinks(after, before);
    addCallouts(before);
    addCallouts(after);
    if (areas.size() > most) return std::nullopt;
    return areas;
}

std::optional<std::vector<QRectF>> difference(const RoadmapMarks& before, const RoadmapMarks& after,
                                              const RoadmapLayout& picture) {
    const auto ofWhole = [](const RoadmapMarks& m) {
        return std::tie(m.batch, m.milestone, m.link, m.lane, m.well, m.spotlight,
                        m.linksOfSelection);
    };
    if (ofWhole(before) != ofWhole(after) || after.spotlight || after.linksOfSelection)
        return std::nullopt;
    std::unordered_set<Id<Initiative>> changed;
    const auto compare = [&](const RoadmapMarks& a, const RoadmapMarks& b) {
        for (const Id<Initiative> id : a.selected)
            if (!b.selected.contains(id)) changed.insert(id);
        if (a.handles && a.handles != b.handles) changed.insert(*a.handles);
        if (a.target && a.target != b.target) changed.insert(*a.target);
    };
    compare(before, after);
    compare(after, before);
    if (changed.size() > most) return std::nullopt;
    std::vector<QRectF> areas;
    for (const Id<Initiative> id : changed)
        if (const RoadmapBar* bar = picture.find(id)) areas.push_back(picture.areaOf(*bar));
    return areas;
}

} // namespace updraft
