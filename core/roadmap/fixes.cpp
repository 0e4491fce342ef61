#include "core/roadmap/fixes.h"

#include "core/schedule/own_dates.h"

#include <algorithm>

namespace updraft {

namespace {

bool moves(const Initiative& row, const std::optional<Bar>& own, Date today) {
    return own && row.status != Status::done && row.status != Status::dropped &&
           !started(row, own, today);
}

std::vector<Id<Dependency>> still_broken(const Rows& rows, const OwnPositions& positions) {
    std::vector<Id<Dependency>> found;
    for (std::size_t i = 0; i < rows.links.size(); ++i) {
        const auto& link = rows.links[i];
        if (binds(rows, link, positions) &&
            shortfall(link, *positions[link.from], *positions[link.to]) > 0)
            found.push_back(rows.dependencies[i]->id);
    }
    return found;
}

} // namespace

std::optional<Move> fix(const Plan& plan, const Schedule& schedule, Id<Dependency> dependency) {
    const auto broken = std::find_if(schedule.broken.begin(), schedule.broken.end(),
                                     [&](const Broken& b) { return b.dependency == dependency; });
    const auto* link = plan.dependencies.find(dependency);
    if (broken == schedule.broken.end() || link == nullptr) return std::nullopt;
    const auto* item = schedule.find(link->to);
    if (item == nullptr || !item->own) return std::nullopt;
    const auto finish = working_days(plan.about()).finish(broken->fix, item->own->days);
    return Move{link->to, *item->own, {broken->fix, finish, item->own->days}};
}

bool started(const Initiative& initiative, const std::optional<Bar>& own, Date today) {
    if (initiative.progress > 0) return true;
    const bool under_way =
        initiative.status == Status::active || initiative.status == Status::blocked;
    return under_way && own && own->start < today;
}

Fixes fix_all(const Plan& plan, Date today) {
    const auto calendar = working_days(plan.about());
    const auto rows = rows_of(plan, Dropped::unlinked);
    const Network network{rows.initiatives.size(), rows.links};
    if (network.circular()) return {};

    std::vector<std::optional<Bar>> bars;
    std::vector<bool> movable;
    for (const auto* row : rows.initiatives) {
        bars.push_back(bar_of(*row, calendar));
        movable.push_back(moves(*row, bars.back(), today));
    }
    const auto now = settle(rows, network, bars, std::vector<bool>(bars.size(), false), calendar);
    const auto then = settle(rows, network, bars, movable, calendar);
    Fixes fixes;
    for (const auto at : network.order())
        if (now[at] && then[at]->start != now[at]->start)
            fixes.moves.push_back(
                {rows.initiatives[at]->id, *bars[at], bar_at(*then[at], calendar)});
    fixes.remaining = still_broken(rows, then);
    return fixes;
}

} // namespace updraft
