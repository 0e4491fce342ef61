#pragma once
#include "core/schedule/schedule.h"

#include <string>
#include <vector>

namespace updraft {

/// An expected outcome as a row of the measures' table. What the outcome leaves open is taken from
/// its metric.
struct Measure {
    std::string code;
    std::string title;
    std::string unit;
    Direction direction = Direction::up;
    std::optional<double> baseline;
    std::optional<double> target;
    std::optional<Date> by;
};

struct CharterPhase {
    std::string title;
    std::optional<Date> start;
    std::optional<Date> end;
    std::string exit;
};

struct CharterMilestone {
    std::string title;
    Date date;
    bool met = false;
    bool of_plan = false; // of the whole plan, within the initiative's dates
};

struct CharterPerson {
    std::string name;
    std::string role;
    std::string department;
    std::string email;
};

/// Two texts that a person writes on one line: "Priya Nair: leads", "Late licence: build without",
/// "Helen Marsh, sponsor".
struct TwoPart {
    std::string head;
    std::string tail;
};

/// The other initiative of a dependency; dropped ones are left out.
struct Relation {
    Id<Initiative> initiative;
    std::string code;
    std::string title;
    Status status = Status::idea;
    LinkType type = LinkType::finish_start;
    int lag = 0;
    std::string label;
    std::optional<Bar> bar;
};

struct TeamNeed {
    std::string team;
    double people = 0;
};

/// An item of the evidence thread that says why the initiative is there.
struct CharterEvidence {
    std::string_view table; // opportunities, pain-points, feedback or counts
    int depth = 0;          // below what it belongs to
    std::string code;       // of what has one
    std::string text;
    std::string source; // who said it; where it was counted
    std::optional<Date> date;
    int count = 0; // of what is counted
};

/// Everything that the one-page and the full charter of an initiative show: what the plan knows,
/// and what was written into its charter. Empty where there is nothing.
struct CharterContent {
    // identity
    Id<Initiative> initiative;
    std::optional<Id<Charter>> charter; // none was begun
    std::string code;                   // of the initiative
    std::string charter_code;
    int version = 0; // 0 while there is no charter
    CharterStatus charter_status = CharterStatus::draft;
    std::string title;
    std::string summary;
    Status status = Status::idea;
    std::optional<Nature> nature;
    std::optional<int> priority;
    std::string domain;
    std::string batch_code;
    std::string batch_title;
    std::optional<Bar> bar;
    std::optional<Date> due;
    std::optional<Horizon> horizon;
    std::string plan_title;
    std::string organisation;
    std::string unit;
    std::string currency;

    // problem
    std::string problem;
    std::string quote;
    std::string quote_source;
    std::vector<CharterEvidence> evidence; // of the plan; its first words stand for a quote

    // objectives and benefits
    std::string objectives;
    std::vector<Measure> measures;
    std::string how_measured;
    std::string customer_benefits;
    std::string organisation_benefits;
    std::string staff_benefits;
    std::string disbenefits;

    // scope
    std::vector<std::string> scope_in;
    std::vector<std::string> scope_out;
    std::vector<std::string> deliverables;
    std::vector<std::string> definition_of_done;

    // phases and milestones
    std::vector<CharterPhase> phases;
    std::vector<CharterMilestone> milestones; // by date

    // people
    std::optional<CharterPerson> owner;
    std::optional<CharterPerson> sponsor;
    Mandate mandate = Mandate::mine;
    std::string neighbour;
    std::string ask;
    std::string answer;
    std::vector<TwoPart> team; // name and part
    std::vector<std::string> stakeholders;
    std::string authority;

    // risks and dependencies
    std::vector<TwoPart> risks; // the risk and the answer to it
    std::vector<std::string> assumptions;
    std::vector<std::string> constraints;
    std::vector<Relation> needs;     // what comes first; the timeline shows those that end first
    std::vector<Relation> needed_by; // what waits for it

    // effort and budget
    std::optional<double> effort; // person-days
    std::optional<Money> cost;
    std::optional<Money> benefit_per_year;
    std::optional<double> payback_months; // cost ÷ benefit a year × 12
    std::vector<TeamNeed> team_needs;
    std::string resources;

    // controls and approval
    std::string controls;
    std::vector<TwoPart> approval; // name and role
};

/// Of several charters the latest version; null where it has none.
const Charter* charter_of(const Plan& plan, Id<Initiative> of);

/// Empty but for the id where the plan has no such initiative.
CharterContent charter_content(const Plan& plan, Id<Initiative> initiative);

/// The boxes of the one-page charter, and the signatures.
enum class CharterPart {
    problem,
    objectives,
    scope,
    done_and_measures,
    phases,
    people,
    risks,
    effort,
    approval,
};

/// What a complete charter has: each code stands for one question that a reader would ask in vain.
enum class GapCode {
    no_problem,
    no_evidence, // no customer's words
    no_outcome,
    outcome_without_baseline,
    outcome_without_target,
    outcome_without_date,
    no_scope_in,
    no_scope_out,
    no_deliverables,
    no_definition_of_done,
    no_dates,
    no_phases,
    phase_without_exit,
    no_owner,
    no_sponsor, // the mandate is not one's own, and nobody is asked
    no_authority,
    no_risks,
    risk_without_answer,
    no_effort_or_cost,
    no_approval,
};

struct Gap {
    GapCode code;
    std::string subject; // the metric, phase or risk; empty where the whole part is missing

    friend bool operator==(const Gap&, const Gap&) = default;
};

CharterPart part_of(GapCode code);

/// The completeness check, in the order of the charter; empty for a complete one.
std::vector<Gap> gaps(const CharterContent& content);

} // namespace updraft
