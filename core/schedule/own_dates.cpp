#include "core/schedule/own_dates.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace updraft {

namespace {

/// What has a due date alone stands at that day's end.
Position position_of(const Initiative& row, const Bar& bar, const WorkingDays& calendar) {
    const bool closes = !row.start && bar.days == 0;
    return {{calendar.index(closes ? bar.start + 1 : bar.start), !closes}, bar.days};
}

/// The latest instant that a bar's own start can stand for.
Instant latest(const Bar& bar, const WorkingDays& calendar) {
    const auto start = calendar.index(bar.start);
    const bool point_on_working_day = bar.days == 0 && calendar.works(bar.start);
    return point_on_working_day ? Instant{start + 1, false} : Instant{start, true};
}

/// In the order of the links, or in that of the table where they make a circle.
std::vector<std::uint32_t> order_of(const Rows& rows, const Network& network) {
    if (!network.circular()) return {network.order().begin(), network.order().end()};
    std::vector<std::uint32_t> table(rows.initiatives.size());
    std::iota(table.begin(), table.end(), std::uint32_t{0});
    return table;
}

} // namespace

OwnPositions settle(const Rows& rows, const Network& network,
                    const std::vector<std::optional<Bar>>& bars, const std::vector<bool>& movable,
                    const WorkingDays& calendar) {
    const auto count = rows.initiatives.size();
    OwnPositions positions(count);
    for (std::size_t i = 0; i < count; ++i)
        if (bars[i]) positions[i] = position_of(*rows.initiatives[i], *bars[i], calendar);
    std::vector<Instant> reached(count, Instant{std::numeric_limits<std::int64_t>::min(), false});
    for (const auto at : order_of(rows, network)) {
        if (!positions[at]) continue;
        auto& start = positions[at]->start;
        if (reached[at] > start)
            start = movable[at]
                        ? reached[at]
                        : std::max(start, std::min(reached[at], latest(*bars[at], calendar)));
        for (const auto& link : network.leaving(at))
            if (binds(rows, link, positions))
                reached[link.to] =
                    std::max(reached[link.to],
                             earliest_start(link, *positions[at], positions[link.to]->days));
    }
    return positions;
}

bool binds(const Rows& rows, const Link& link, const OwnPositions& positions) {
    return positions[link.from] && positions[link.to] && rows.status[link.to] != Status::done;
}

Bar bar_at(const Position& position, const WorkingDays& calendar) {
    const auto start = calendar.day(position.start.shown());
    return {start, calendar.finish(start, position.days), position.days};
}

} // namespace updraft
