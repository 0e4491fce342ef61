#include "core/schedule/link_check.h"

#include "core/model/rules.h"
#include "core/schedule/schedule.h"

#include <map>
#include <unordered_map>

namespace updraft {

namespace {

using Ends = std::pair<Id<Initiative>, Id<Initiative>>;
using Circle = std::vector<Id<Initiative>>;

std::string code(const Plan& plan, Id<Initiative> id) {
    const auto* row = plan.initiatives.find(id);
    return row != nullptr ? row->code : std::string{};
}

std::string path(const Plan& plan, const Circle& circle) {
    std::string text;
    for (const auto& id : circle) text += (text.empty() ? "" : " → ") + code(plan, id);
    return text;
}

/// The shortest way from an initiative on a circle back to it.
Circle circle_through(const Plan& plan, Id<Initiative> start) {
    std::unordered_multimap<Id<Initiative>, Id<Initiative>> before;
    for (const auto& link : plan.dependencies) before.emplace(link.to, link.from);
    std::unordered_map<Id<Initiative>, Id<Initiative>> leads_to;
    Circle reached{start};
    for (std::size_t done = 0; done < reached.size() && !leads_to.contains(start); ++done) {
        const auto [first, last] = before.equal_range(reached[done]);
        for (auto link = first; link != last; ++link)
            if (leads_to.emplace(link->second, reached[done]).second)
                reached.push_back(link->second);
    }
    Circle circle{start};
    do circle.push_back(leads_to.at(circle.back()));
    while (circle.back() != start);
    return circle;
}

/// Names the circle from the link that closed it.
Error circular(const Plan& plan, Id<Initiative> on_it, const std::map<Ends, int>& made) {
    auto circle = circle_through(plan, on_it);
    for (std::size_t i = 0; i + 1 < circle.size(); ++i)
        if (made.contains({circle[i], circle[i + 1]})) {
            circle = cycle_with(plan, circle[i], circle[i + 1]);
            return {ErrorCode::cycle, code(plan, circle[1]), path(plan, circle)};
        }
    return {ErrorCode::cycle, code(plan, on_it), path(plan, circle)};
}

} // namespace

std::optional<Error> wrong_link(const Plan& plan, std::span<const Id<Dependency>> made) {
    if (made.empty()) return std::nullopt;
    std::map<Ends, int> ends; // of those made, and how many there are of each
    for (const auto& id : made) {
        const auto* link = plan.dependencies.find(id);
        if (link->from == link->to)
            return Error{ErrorCode::self_dependency, code(plan, link->to), {}};
        ends.try_emplace({link->from, link->to});
    }
    for (const auto& link : plan.dependencies)
        if (const auto found = ends.find({link.from, link.to});
            found != ends.end() && ++found->second > 1)
            return Error{ErrorCode::already_linked, code(plan, link.to), code(plan, link.from)};
    if (const auto on_it = on_a_circle(plan)) return circular(plan, *on_it, ends);
    return std::nullopt;
}

} // namespace updraft
