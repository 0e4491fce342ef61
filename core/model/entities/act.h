#pragma once
#include "core/model/entities/plan.h"
#include "core/model/words.h"

#include <optional>
#include <string>

// What people do, and how one sees that it helps.

namespace updraft {

struct Initiative;
struct Person;

struct Action {
    Id<Action> id;
    std::string code;
    std::string title;
    std::optional<Id<Initiative>> initiative;
    std::optional<Id<Person>> owner;
    std::optional<Date> due;
    std::optional<double> effort; // person-days
    std::string done_means;
    ActionStatus status = ActionStatus::open;
    Remarks remarks;
};

struct Metric {
    Id<Metric> id;
    std::string code;
    std::string title;
    std::string unit;
    Direction direction = Direction::up;
    std::optional<Id<Person>> owner;
    std::optional<double> baseline;
    std::optional<double> target;
    Remarks remarks;
};

/// What an initiative is expected to do to a metric.
struct Outcome {
    Id<Outcome> id;
    Id<Initiative> initiative;
    Id<Metric> metric;
    std::optional<double> baseline;
    std::optional<double> target;
    std::optional<Date> by;
    Remarks remarks;
};

} // namespace updraft
