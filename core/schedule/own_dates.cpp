#include "core/schedule/own_dates.h"

#include <algorithm>
#include <numeric>

namespace updraft {

namespace {

Position position_of(const Bar& bar, const WorkingDays& calendar) {
    return {{calendar.index(bar.start), true}, bar.days};
}

/// The latest instant that a bar's own start can stand for.
Instant latest(const Bar& bar, const WorkingDays& calendar) {
    const auto start = calendar.index(bar.start);
    const bool point_on_working_day = bar.days == 0 && calendar.works(bar.start);
    return point_on_working_day ? Instant{start + 1, false} : Instant{start, true};
}

std::vector<std::size_t> order_or_table(const Rows& rows) {
    if (auto order = order_of(rows.initiatives.size(), rows.links)) return *std::move(order);
    std::vector<std::size_t> table(rows.initiatives.size());
    std::iota(table.begin(), table.end(), std::size_t{0});
    return table;
}

} // namespace

OwnPositions settle(const Rows& rows, const std::vector<std::optional<Bar>>& bars,
                    const std::vector<bool>& movable, const WorkingDays& calendar) {
    const auto count = rows.initiatives.size();
    std::vector<std::vector<std::size_t>> outgoing(count);
    for (std::size_t i = 0; i < rows.links.size(); ++i) outgoing[rows.links[i].from].push_back(i);

    OwnPositions positions(count);
    for (std::size_t i = 0; i < count; ++i)
        if (bars[i]) positions[i] = position_of(*bars[i], calendar);
    std::vector<Instant> reached(count, Instant{std::numeric_limits<std::int64_t>::min(), false});
    for (const auto at : order_or_table(rows)) {
        if (!positions[at]) continue;
        auto& start = positions[at]->start;
        start = std::max(start, movable[at] ? reached[at]
                                            : std::min(reached[at], latest(*bars[at], calendar)));
        for (const auto i : outgoing[at])
            if (const auto to = rows.links[i].to; binds(rows, i, positions))
                reached[to] = std::max(reached[to], earliest_start(rows.links[i], *positions[at],
                                                                   positions[to]->days));
    }
    return positions;
}

bool binds(const Rows& rows, std::size_t link, const OwnPositions& positions) {
    const auto& [from, to, type, lag] = rows.links[link];
    return positions[from] && positions[to] && rows.initiatives[to]->status != Status::done;
}

Bar bar_at(const Position& position, const WorkingDays& calendar) {
    const auto start = calendar.day(position.start.shown());
    return {start, calendar.finish(start, position.days), position.days};
}

} // namespace updraft
