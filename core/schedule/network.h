#pragma once
#include "core/model/words.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace updraft {

/// A moment between two working days: the start of the index-th one and the end of the one before
/// it. Work does not care which of the two it is, but a point shows the day that it opens or
/// closes, so that the end of Friday is not Monday. Of two instants with one index the one that
/// opens its day is the later.
struct Instant {
    std::int64_t index = 0;
    bool opens = true;

    friend auto operator<=>(const Instant&, const Instant&) = default;
    /// The index of the working day that a point shows.
    std::int64_t shown() const { return opens ? index : index - 1; }
};

/// Something that starts at an instant and takes so many working days; a point takes none.
struct Position {
    Instant start;
    std::int64_t days = 0;

    Instant end() const { return days > 0 ? Instant{start.index + days, false} : start; }
};

/// What the critical path method places.
struct Activity {
    std::int64_t not_before = 0; // an instant's index
    std::int64_t days = 0;
    bool fixed = false; // done: neither pass moves it
};

/// From and to are places in a list of activities.
struct Link {
    std::uint32_t from;
    std::uint32_t to;
    LinkType type = LinkType::finish_start;
    std::int32_t lag = 0; // working days
};

/// The links of the activities 0 … count − 1, side by side for each that they leave.
class Network {
  public:
    Network(std::size_t count, const std::vector<Link>& links);

    std::span<const Link> links() const { return links_; }
    std::span<const Link> leaving(std::size_t activity) const {
        return {links_.data() + first_[activity], links_.data() + first_[activity + 1]};
    }
    /// Each after all that link to it (Kahn 1962). Those on a circle and after it are left out.
    std::span<const std::uint32_t> order() const { return order_; }
    bool circular() const { return order_.size() + 1 < first_.size(); }

  private:
    std::vector<std::uint32_t> first_; // of each activity's links, and the end
    std::vector<Link> links_;
    std::vector<std::uint32_t> order_;
};

struct Span {
    std::int64_t start = 0;
    std::int64_t end = 0;
};

struct Placement {
    Span early;
    Span late;
    bool opens = true;           // of a point: whether its early instant opens the day it shows
    std::int64_t slack = 0;      // how far it can move without moving its component's end
    std::int64_t free_slack = 0; // without moving any other activity's early dates
    std::size_t component = 0;   // activities that links connect share one
};

/// The earliest start of an activity of `days` that keeps the link from one at `from`.
Instant earliest_start(const Link& link, const Position& from, std::int64_t days);

/// By how many working days the second position starts too early for the link; 0 where it is kept.
std::int64_t shortfall(const Link& link, const Position& from, const Position& to);

/// Forward and backward pass (Kelley and Walker 1959; link types as in precedence diagramming).
/// Late dates run back from the latest early end of the component; what is fixed holds nobody
/// back. None where the links make a circle.
std::optional<std::vector<Placement>> place(const std::vector<Activity>& activities,
                                            const Network& network);

} // namespace updraft
