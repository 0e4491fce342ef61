#pragma once
#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/working_days.h"

#include <optional>
#include <string>

// The plan itself, and what all sections speak of.

namespace updraft {

/// What any item may carry.
struct Remarks {
    bool is_private = false;
    std::string notes;
    std::string tags; // separated by commas
};

/// The plan itself; there is one row.
struct Basics {
    Id<Basics> id;
    std::string title;
    std::string organisation;
    std::string unit;
    std::string leader;
    Date start;
    std::optional<Date> rolled_on; // the horizons count from here, else from the start
    std::string currency = "EUR";
    int short_months = 3;
    int mid_months = 12;
    int long_months = 36;
    Week working_days;
    std::string holidays; // ISO dates, separated by blanks
    std::string vision;
    std::string principles; // one a line
    double direction_weight = 1;
    double understanding_weight = 1;
    double choosing_weight = 1;
    double delivering_weight = 1;
    double learning_weight = 1;
    double ownership_weight = 1;
    int insight_days = 14; // until an insight without decision or action is overdue
    Remarks remarks;
};

struct Domain {
    Id<Domain> id;
    std::string name;
    std::string position;
    Remarks remarks;
};

struct Channel {
    Id<Channel> id;
    std::string name;
    std::string position;
    Remarks remarks;
};

struct Person {
    Id<Person> id;
    std::string name;
    std::string role;
    std::string email;
    std::string department;
    double days_a_week = 5;
    Remarks remarks;
};

struct Team {
    Id<Team> id;
    std::string name;
    std::optional<double> capacity; // people at once; from the members where empty
    Remarks remarks;
};

struct Member {
    Id<Member> id;
    Id<Team> team;
    Id<Person> person;
};

} // namespace updraft
