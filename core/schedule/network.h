#pragma once
#include "core/model/words.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace updraft {

/// The critical path method in instants: whole numbers that count working days, where instant i is
/// the start of the i-th working day and the end of the one before it.
struct Activity {
    std::int64_t not_before = 0;
    std::int64_t days = 0;
    bool fixed = false; // done: neither pass moves it
};

struct Link {
    std::size_t from;
    std::size_t to;
    LinkType type = LinkType::finish_start;
    std::int64_t lag = 0;
};

struct Span {
    std::int64_t start = 0;
    std::int64_t end = 0;
};

struct Placement {
    Span early;
    Span late;
    std::int64_t slack = 0;      // how far it can move without moving its component's end
    std::int64_t free_slack = 0; // without moving any other activity's early dates
    std::size_t component = 0;   // activities that links connect share one
};

/// Forward and backward pass (Kelley and Walker 1959; link types as in precedence diagramming).
/// Late dates run back from the latest early end of the component. The links must have no cycle:
/// none is returned where they have one.
std::optional<std::vector<Placement>> place(const std::vector<Activity>& activities,
                                            const std::vector<Link>& links);

} // namespace updraft
