#include "core/schedule/network.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace updraft {

namespace {

/// Numbers the components, in the order of their first activities (union-find).
void number_components(const Network& network, std::vector<Placement>& placed) {
    std::vector<std::uint32_t> parent(placed.size());
    std::iota(parent.begin(), parent.end(), std::uint32_t{0});
    const auto root = [&](std::uint32_t at) {
        while (parent[at] != at) at = parent[at] = parent[parent[at]];
        return at;
    };
    for (const auto& link : network.links()) {
        const auto [low, high] = std::minmax({root(link.from), root(link.to)});
        parent[high] = low;
    }
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < parent.size(); ++i)
        placed[i].component = parent[i] == i ? next++ : placed[root(i)].component;
}

/// The latest end of an activity of `days` that keeps the link to one at `to`.
std::int64_t latest_end(const Link& link, const Span& to, std::int64_t days) {
    switch (link.type) {
    case LinkType::finish_start:
        return to.start - link.lag;
    case LinkType::start_start:
        return to.start - link.lag + days;
    case LinkType::finish_finish:
        return to.end - link.lag;
    case LinkType::start_finish:
        return to.end - link.lag + days;
    }
    return to.start;
}

class Passes {
  public:
    Passes(const std::vector<Activity>& activities, const Network& network)
        : activities_{activities}, network_{network}, placed_(activities.size()) {}

    void forward() {
        std::vector<Instant> reached(activities_.size());
        for (std::size_t i = 0; i < reached.size(); ++i)
            reached[i].index = activities_[i].not_before;
        for (const auto at : network_.order()) {
            const Position here{reached[at], activities_[at].days};
            placed_[at].early = {here.start.index, here.start.index + here.days};
            placed_[at].opens = here.start.opens;
            for (const auto& link : network_.leaving(at))
                if (const auto& next = activities_[link.to]; !next.fixed)
                    reached[link.to] =
                        std::max(reached[link.to], earliest_start(link, here, next.days));
        }
    }

    void backward() {
        number_components(network_, placed_);
        std::vector<std::int64_t> ends(placed_.size(), std::numeric_limits<std::int64_t>::min());
        for (const auto& one : placed_)
            ends[one.component] = std::max(ends[one.component], one.early.end);
        for (auto at = network_.order().rbegin(); at != network_.order().rend(); ++at)
            place_late(*at, ends[placed_[*at].component]);
    }

    std::vector<Placement> take() { return std::move(placed_); }

  private:
    void place_late(std::size_t at, std::int64_t end) {
        const auto& activity = activities_[at];
        auto& here = placed_[at];
        here.late = here.early;
        if (activity.fixed) return;
        std::int64_t late = end;
        std::int64_t free = end;
        for (const auto& link : network_.leaving(at)) {
            if (activities_[link.to].fixed) continue;
            const auto& next = placed_[link.to];
            late = std::min(late, latest_end(link, next.late, activity.days));
            free = std::min(free, latest_end(link, next.early, activity.days));
        }
        here.late = {late - activity.days, late};
        here.slack = late - here.early.end;
        here.free_slack = free - here.early.end;
    }

    const std::vector<Activity>& activities_;
    const Network& network_;
    std::vector<Placement> placed_;
};

} // namespace

Network::Network(std::size_t count, const std::vector<Link>& links)
    : first_(count + 1, 0), links_(links.size()) {
    std::vector<std::uint32_t> waits_for(count, 0);
    for (const auto& link : links) {
        ++first_[link.from + 1];
        ++waits_for[link.to];
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    auto next = first_;
    for (const auto& link : links) links_[next[link.from]++] = link;

    order_.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i)
        if (waits_for[i] == 0) order_.push_back(i);
    for (std::size_t done = 0; done < order_.size(); ++done)
        for (const auto& link : leaving(order_[done]))
            if (--waits_for[link.to] == 0) order_.push_back(link.to);
}

Instant earliest_start(const Link& link, const Position& from, std::int64_t days) {
    const bool from_end =
        link.type == LinkType::finish_start || link.type == LinkType::finish_finish;
    const bool to_end = link.type == LinkType::finish_finish || link.type == LinkType::start_finish;
    const Instant other = from_end ? from.end() : from.start;
    return {other.index + link.lag - (to_end ? days : 0), days > 0 || other.opens};
}

std::int64_t shortfall(const Link& link, const Position& from, const Position& to) {
    const auto earliest = earliest_start(link, from, to.days);
    if (earliest <= to.start) return 0;
    return earliest.index - to.start.index + (earliest.opens && !to.start.opens ? 1 : 0);
}

std::optional<std::vector<Placement>> place(const std::vector<Activity>& activities,
                                            const Network& network) {
    if (network.circular()) return std::nullopt;
    Passes passes{activities, network};
    passes.forward();
    passes.backward();
    return passes.take();
}

} // namespace updraft
