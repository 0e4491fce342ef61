#pragma once
#include "core/model/entities/plan.h"
#include "core/model/money.h"
#include "core/model/words.h"

#include <optional>
#include <string>

// What is done when, and its charter.

namespace updraft {

struct Domain;
struct Person;
struct Team;

struct Batch {
    Id<Batch> id;
    std::string code;
    std::string title;
    std::string goal;
    std::optional<Date> start;
    std::optional<Date> end;
    std::optional<int> capacity; // initiatives
    std::string position;
    Remarks remarks;
};

struct Initiative {
    Id<Initiative> id;
    std::string code;
    std::string title;
    std::string short_name;
    std::string summary;
    std::optional<Nature> nature;
    std::optional<Id<Domain>> domain;
    std::optional<Id<Batch>> batch;
    Status status = Status::idea;
    std::string status_reason;
    std::optional<int> priority;
    std::optional<Id<Person>> owner;
    std::optional<Id<Person>> sponsor;
    Mandate mandate = Mandate::mine;
    std::string neighbour;
    std::string ask;
    AskState ask_state = AskState::not_asked;
    std::optional<Date> asked_on;
    std::string answer;
    std::string answered_by;
    std::optional<Horizon> horizon; // of an initiative without a date
    std::optional<Date> start;
    std::optional<int> days; // working days
    std::optional<Date> due;
    std::optional<double> effort; // person-days
    std::optional<Money> cost;
    std::optional<Money> benefit_per_year;
    int progress = 0; // percent
    Remarks remarks;
};

/// So many people of a team at once, for as long as the initiative runs.
struct Need {
    Id<Need> id;
    Id<Initiative> initiative;
    Id<Team> team;
    double people = 1;
};

struct Dependency {
    Id<Dependency> id;
    Id<Initiative> from;
    Id<Initiative> to;
    LinkType type = LinkType::finish_start;
    int lag = 0; // working days
    std::string label;
    Remarks remarks;
};

struct Milestone {
    Id<Milestone> id;
    std::optional<Id<Initiative>> initiative; // of the whole plan where empty
    std::string title;
    Date date;
    bool met = false;
    Remarks remarks;
};

struct Baseline {
    Id<Baseline> id;
    std::string name;
    Date taken;
    Remarks remarks;
};

/// Where an initiative stood when a baseline was taken.
struct BaselineDates {
    Id<BaselineDates> id;
    Id<Baseline> baseline;
    Id<Initiative> initiative;
    Date start;
    Date finish;
};

/// The parts of a charter that the plan cannot know; the rest is filled from the plan. Lists hold
/// one item a line.
struct Charter {
    Id<Charter> id;
    std::string code;
    Id<Initiative> of;
    int version = 1;
    CharterStatus status = CharterStatus::draft;
    std::string problem;
    std::string quote;
    std::string quote_source;
    std::string objectives;
    std::string customer_benefits;
    std::string organisation_benefits;
    std::string staff_benefits;
    std::string disbenefits;
    std::string scope_in;
    std::string scope_out;
    std::string deliverables;
    std::string definition_of_done;
    std::string authority;
    std::string team;
    std::string stakeholders;
    std::string risks;
    std::string assumptions;
    std::string constraints;
    std::string resources;
    std::string measures;
    std::string controls;
    std::string approval;
    Remarks remarks;
};

/// A phase of a charter, with what must be true at its end.
struct Phase {
    Id<Phase> id;
    Id<Initiative> of;
    std::string title;
    std::optional<Date> start;
    std::optional<Date> end;
    std::string exit;
    std::string position;
    Remarks remarks;
};

} // namespace updraft
