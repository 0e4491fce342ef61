#include "core/schedule/network.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace updraft {

namespace {

/// The links that leave each activity, one activity after the other.
class Outgoing {
  public:
    Outgoing(std::size_t count, const std::vector<Link>& links)
        : first_(count + 1, 0), links_(links.size()) {
        for (const auto& link : links) ++first_[link.from + 1];
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        auto next = first_;
        for (const auto& link : links) links_[next[link.from]++] = link;
    }
    const Link* begin(std::size_t activity) const { return links_.data() + first_[activity]; }
    const Link* end(std::size_t activity) const { return links_.data() + first_[activity + 1]; }

  private:
    std::vector<std::size_t> first_;
    std::vector<Link> links_;
};

/// Calls `reach` for each activity once all that link to it have been called (Kahn 1962); false
/// where a circle keeps it from some.
template <class F>
bool in_order(std::size_t count, const std::vector<Link>& links, const Outgoing& outgoing,
              std::vector<std::size_t>& order, F&& reach) {
    std::vector<std::size_t> waits_for(count, 0);
    for (const auto& link : links) ++waits_for[link.to];
    order.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        if (waits_for[i] == 0) order.push_back(i);
    for (std::size_t done = 0; done < order.size(); ++done) {
        const auto at = order[done];
        reach(at);
        for (const auto* link = outgoing.begin(at); link != outgoing.end(at); ++link)
            if (--waits_for[link->to] == 0) order.push_back(link->to);
    }
    return order.size() == count;
}

/// Numbers the components, in the order of their first activities (union-find).
void number_components(const std::vector<Link>& links, std::vector<Placement>& placed) {
    std::vector<std::size_t> parent(placed.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t at) {
        while (parent[at] != at) at = parent[at] = parent[parent[at]];
        return at;
    };
    for (const auto& link : links) {
        const auto [low, high] = std::minmax({root(link.from), root(link.to)});
        parent[high] = low;
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < placed.size(); ++i)
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
    Passes(const std::vector<Activity>& activities, const std::vector<Link>& links)
        : activities_{activities}, links_{links}, outgoing_{activities.size(), links},
          placed_(activities.size()) {}

    bool forward() {
        std::vector<Instant> reached(activities_.size());
        for (std::size_t i = 0; i < reached.size(); ++i)
            reached[i] = {activities_[i].not_before, true};
        return in_order(activities_.size(), links_, outgoing_, order_, [&](std::size_t at) {
            const Position here{reached[at], activities_[at].days};
            placed_[at].early = {here.start.index, here.start.index + here.days};
            placed_[at].opens = here.start.opens;
            for (const auto* link = outgoing_.begin(at); link != outgoing_.end(at); ++link)
                if (const auto& next = activities_[link->to]; !next.fixed)
                    reached[link->to] =
                        std::max(reached[link->to], earliest_start(*link, here, next.days));
        });
    }

    void backward() {
        number_components(links_, placed_);
        std::vector<std::int64_t> ends(placed_.size(), std::numeric_limits<std::int64_t>::min());
        for (const auto& one : placed_)
            ends[one.component] = std::max(ends[one.component], one.early.end);
        for (auto at = order_.rbegin(); at != order_.rend(); ++at)
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
        for (const auto* link = outgoing_.begin(at); link != outgoing_.end(at); ++link) {
            if (activities_[link->to].fixed) continue;
            const auto& next = placed_[link->to];
            late = std::min(late, latest_end(*link, next.late, activity.days));
            free = std::min(free, latest_end(*link, next.early, activity.days));
        }
        here.late = {late - activity.days, late};
        here.slack = late - here.early.end;
        here.free_slack = free - here.early.end;
    }

    const std::vector<Activity>& activities_;
    const std::vector<Link>& links_;
    Outgoing outgoing_;
    std::vector<std::size_t> order_;
    std::vector<Placement> placed_;
};

} // namespace

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

std::optional<std::vector<std::size_t>> order_of(std::size_t count,
                                                 const std::vector<Link>& links) {
    std::vector<std::size_t> order;
    if (!in_order(count, links, Outgoing{count, links}, order, [](std::size_t) {}))
        return std::nullopt;
    return order;
}

std::optional<std::vector<Placement>> place(const std::vector<Activity>& activities,
                                            const std::vector<Link>& links) {
    Passes passes{activities, links};
    if (!passes.forward()) return std::nullopt;
    passes.backward();
    return passes.take();
}

} // namespace updraft
