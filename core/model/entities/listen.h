#pragma once
#include "core/model/entities/plan.h"
#include "core/model/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What customers say, and what it is worth.

namespace updraft {

struct Action;
struct Channel;
struct Initiative;
struct Metric;
struct Person;

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
    std::string raters; // who is asked, one a line; others may answer, too
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
