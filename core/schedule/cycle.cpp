#include "core/schedule/rows.h"
#include "core/schedule/schedule.h"

#include <algorithm>
#include <unordered_map>

namespace updraft {

std::vector<Id<Initiative>> cycle_with(const Plan& plan, Id<Initiative> from, Id<Initiative> to) {
    if (from == to) return {from, to};
    std::unordered_multimap<Id<Initiative>, Id<Initiative>> next;
    for (const auto& link : plan.dependencies) next.emplace(link.from, link.to);
    // Breadth first from `to`, so that the circle named is the shortest one.
    std::unordered_map<Id<Initiative>, Id<Initiative>> came_from{{to, from}};
    std::vector<Id<Initiative>> reached{to};
    for (std::size_t done = 0; done < reached.size() && !came_from.contains(from); ++done) {
        const auto [first, last] = next.equal_range(reached[done]);
        for (auto link = first; link != last; ++link)
            if (came_from.emplace(link->second, reached[done]).second)
                reached.push_back(link->second);
    }
    if (!came_from.contains(from)) return {};
    std::vector<Id<Initiative>> circle{from};
    for (auto at = came_from[from]; at != from; at = came_from[at]) circle.push_back(at);
    circle.push_back(from);
    std::reverse(circle.begin(), circle.end());
    return circle;
}

std::vector<Id<Initiative>> cycle_in(const Plan& plan) {
    const auto rows = rows_of(plan, Dropped::linked);
    if (!Network{rows.initiatives.size(), rows.links}.circular()) return {};
    for (const auto* link : rows.dependencies)
        if (auto circle = cycle_with(plan, link->from, link->to); !circle.empty()) return circle;
    return {};
}

} // namespace updraft
