#pragma once
#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/working_days.h"
#include "core/model/money.h"
#include "core/model/words.h"

#include <optional>
#include <string>
#include <vector>

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
    std::string answer;
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

struct Objective {
    Id<Objective> id;
    std::string code;
    std::string title;
    std::optional<Id<Metric>> metric;
    std::optional<double> baseline;
    std::optional<double> target;
    std::optional<Date> by;
    Remarks remarks;
};

/// An entry that sets a limit from a day on; it replaces earlier ones of its kind.
struct Limit {
    Id<Limit> id;
    LimitKind kind = LimitKind::budget;
    std::string value; // a number; domains, separated by semicolons, for the scope
    std::optional<Date> from;
    std::optional<Date> until;
    std::string reason;
    Remarks remarks;
};

/// When people were asked.
struct Round {
    Id<Round> id;
    std::string name;
    std::optional<Date> date;
    Remarks remarks;
};

/// One rater's answer to one question.
struct Assessment {
    Id<Assessment> id;
    Id<Round> round;
    std::string rater;
    Question question{};
    std::optional<int> answer; // 0 to 4; "don't know" where empty
    std::string evidence;
    Remarks remarks;
};

struct Persona {
    Id<Persona> id;
    std::string name;
    std::string archetype;
    std::string quote;
    std::string goals; // this and the next three: one a line
    std::string jobs;
    std::string frustrations;
    std::string needs;
    std::string segment;
    std::optional<double> share; // of customers, 0 to 1
    Strength evidence = Strength::assumption;
    std::string evidence_source;
    std::string position;
    Remarks remarks;
};

struct PersonaChannel {
    Id<PersonaChannel> id;
    Id<Persona> persona;
    Id<Channel> channel;
};

/// A persona's picture: PNG or JPEG, scaled before it is stored.
struct Portrait {
    Id<Portrait> id;
    Id<Persona> persona;
    std::vector<std::uint8_t> image;
};

struct Journey {
    Id<Journey> id;
    std::string code;
    std::string title;
    JourneyKind kind = JourneyKind::as_is;
    std::optional<Id<Journey>> as_is; // what a to-be journey would replace
    Remarks remarks;
};

struct JourneyPersona {
    Id<JourneyPersona> id;
    Id<Journey> journey;
    Id<Persona> persona;
};

struct Stage {
    Id<Stage> id;
    Id<Journey> journey;
    std::string phase;
    std::string title;
    std::string lasts; // "three weeks"
    std::string position;
    Remarks remarks;
};

struct Step {
    Id<Step> id;
    std::string code;
    Id<Stage> stage;
    std::string title;
    std::string action;
    std::string thoughts;
    std::optional<double> emotion; // −2 to +2, in tenths
    std::string frontstage;
    std::string backstage;
    bool moment_of_truth = false;
    std::string owner; // a department
    std::string position;
    Remarks remarks;
};

struct StepChannel {
    Id<StepChannel> id;
    Id<Step> step;
    Id<Channel> channel;
};

/// How a step feels to one persona, where that differs.
struct StepEmotion {
    Id<StepEmotion> id;
    Id<Step> step;
    Id<Persona> persona;
    double emotion = 0; // −2 to +2, in tenths
};

struct PainPoint {
    Id<PainPoint> id;
    std::string code;
    std::optional<Id<Step>> step;
    PainKind kind = PainKind::pain;
    std::string text;
    std::optional<int> severity; // 1 to 5
    Remarks remarks;
};

/// What one customer said, with the loop back to them.
struct Feedback {
    Id<Feedback> id;
    std::optional<Date> date;
    std::string source;
    std::string verbatim;
    std::optional<int> nps;  // 0 to 10
    std::optional<int> csat; // 1 to 5
    std::optional<int> ces;  // 1 to 7
    std::optional<Id<Persona>> persona;
    std::optional<Id<Step>> step;
    std::string driver; // several are separated by semicolons
    std::string segment;
    std::string customer;
    std::optional<Id<Person>> owner; // who calls back
    std::optional<Date> due;
    std::optional<LoopState> state; // no loop to close where empty
    Remarks remarks;
};

/// How often something came in, in one month: calls, orders, complaints.
struct Count {
    Id<Count> id;
    std::string source;
    std::string reason;
    Date month; // its first day
    int count = 0;
    std::optional<Id<Step>> step;
    Remarks remarks;
};

struct Opportunity {
    Id<Opportunity> id;
    std::string code;
    std::string statement;
    Origin origin = Origin::evidence;
    std::string author;
    std::optional<Date> told; // when the author heard what became of it
    std::optional<Id<Step>> step;
    std::optional<double> reach; // share of customers touched, 0 to 1
    std::optional<int> severity; // 1 to 5
    Strength strength = Strength::assumption;
    Remarks remarks;
};

/// What an opportunity rests on: one of the three.
struct Evidence {
    Id<Evidence> id;
    Id<Opportunity> opportunity;
    std::optional<Id<PainPoint>> pain_point;
    std::optional<Id<Feedback>> feedback;
    std::optional<Id<Count>> count;
};

/// An initiative that answers an opportunity.
struct Remedy {
    Id<Remedy> id;
    Id<Opportunity> opportunity;
    Id<Initiative> initiative;
};

struct Insight {
    Id<Insight> id;
    std::string code;
    std::string statement;
    std::string evidence;
    std::optional<Date> noted;
    std::string shared_with;
    std::optional<Date> shared_on;
    std::string decided;
    std::optional<Id<Action>> action; // what follows from it
    bool passed_on = false;           // leaders have told their own teams
    std::optional<Date> due;          // of the decision
    InsightState state = InsightState::fresh;
    Remarks remarks;
};

} // namespace updraft
