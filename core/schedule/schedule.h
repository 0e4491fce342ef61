#pragma once
#include "core/base/working_days.h"
#include "core/model/plan.h"

#include <algorithm>
#include <vector>

namespace updraft {

/// The days on which the plan's people work.
WorkingDays working_days(const Basics& basics);

/// An initiative's own dates as drawn: start and due without days count the days; due and days
/// without start count back; a due date alone is a point; a start without days is a point too.
/// Finish is the last working day, inclusive. None for an initiative without a date.
struct Bar {
    Date start;
    Date finish;
    std::int64_t days = 0; // working days; 0 for a point
};
std::optional<Bar> bar_of(const Initiative& initiative, const WorkingDays& calendar);

/// What the calculation says of an initiative. Dropped ones have own dates only.
struct Scheduled {
    Id<Initiative> id;
    std::optional<Bar> own;
    std::optional<Bar> early; // a point shows the day of its instant
    std::optional<Bar> late;
    std::int64_t slack = 0;      // working days
    std::int64_t free_slack = 0; // working days
    bool critical = false;       // no slack, and neither done nor dropped
};

/// A dependency that the own dates break, by so many working days. `fix` is the earliest start of
/// the successor that keeps it.
struct Broken {
    Id<Dependency> dependency;
    std::int64_t days = 0;
    Date fix;
};

/// A time in which a team is needed for more people than it has at once.
struct Overload {
    Id<Team> team;
    Date from;
    Date until; // inclusive
    double need = 0;
    double capacity = 0;
};

struct Schedule {
    std::vector<Scheduled> items; // in the order of the table, which is that of the ids
    std::vector<Broken> broken;
    std::vector<Overload> overloads;
    std::optional<Date> finish;    // the latest early finish
    std::int64_t working_days = 0; // from the plan's start to the finish, both counted

    const Scheduled* find(Id<Initiative> id) const {
        const auto found = std::lower_bound(
            items.begin(), items.end(), id,
            [](const Scheduled& item, Id<Initiative> wanted) { return item.id < wanted; });
        return found != items.end() && found->id == id ? &*found : nullptr;
    }
};

/// Recomputed from nothing on every edit: the passes cost less than keeping them up to date. Where
/// a damaged plan holds a circle, nothing has early or late dates and there is no finish.
Schedule schedule(const Plan& plan);

/// A team's people at once: its capacity, else its members' days a week ÷ 5.
double capacity_of(const Plan& plan, const Team& team);

/// The initiatives that a dependency between the two would close a circle with, in order and with
/// the first repeated at the end; empty where it would close none.
std::vector<Id<Initiative>> cycle_with(const Plan& plan, Id<Initiative> from, Id<Initiative> to);

/// A circle that the plan's dependencies make, written in the same way; empty where there is none.
std::vector<Id<Initiative>> cycle_in(const Plan& plan);

} // namespace updraft
