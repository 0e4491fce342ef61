#pragma once
#include "core/model/field.h"

// The one description of every entity: which fields it has, in the order of its columns, with what
// people read and the limits. The lists themselves stand in core/model/fields.

namespace updraft {

/// Every entity with its table in a plan and the name by which it is known, parents before
/// children.
#define UPDRAFT_ENTITIES(USE)                                                                      \
    USE(Basics, basics, "plan");                                                                   \
    USE(Domain, domains, "domains");                                                               \
    USE(Channel, channels, "channels");                                                            \
    USE(Person, people, "people");                                                                 \
    USE(Team, teams, "teams");                                                                     \
    USE(Member, members, "members");                                                               \
    USE(Batch, batches, "batches");                                                                \
    USE(Metric, metrics, "metrics");                                                               \
    USE(Objective, objectives, "objectives");                                                      \
    USE(Limit, limits, "limits");                                                                  \
    USE(Round, rounds, "rounds");                                                                  \
    USE(Assessment, assessments, "assessments");                                                   \
    USE(Persona, personas, "personas");                                                            \
    USE(PersonaChannel, persona_channels, "persona_channels");                                     \
    USE(Portrait, portraits, "portraits");                                                         \
    USE(Journey, journeys, "journeys");                                                            \
    USE(JourneyPersona, journey_personas, "journey_personas");                                     \
    USE(Stage, stages, "stages");                                                                  \
    USE(Step, steps, "steps");                                                                     \
    USE(StepChannel, step_channels, "step_channels");                                              \
    USE(StepEmotion, step_emotions, "step_emotions");                                              \
    USE(PainPoint, pain_points, "pain-points");                                                    \
    USE(Feedback, feedback, "feedback");                                                           \
    USE(Count, counts, "counts");                                                                  \
    USE(Initiative, initiatives, "initiatives");                                                   \
    USE(Need, needs, "needs");                                                                     \
    USE(Dependency, dependencies, "dependencies");                                                 \
    USE(Outcome, outcomes, "outcomes");                                                            \
    USE(Milestone, milestones, "milestones");                                                      \
    USE(Baseline, baselines, "baselines");                                                         \
    USE(BaselineDates, baseline_dates, "baseline_dates");                                          \
    USE(Charter, charters, "charters");                                                            \
    USE(Phase, phases, "phases");                                                                  \
    USE(Action, actions, "actions");                                                               \
    USE(Opportunity, opportunities, "opportunities");                                              \
    USE(Evidence, evidence, "evidence");                                                           \
    USE(Remedy, remedies, "remedies");                                                             \
    USE(Insight, insights, "insights");                                                            \
    USE(Criterion, criteria, "criteria");                                                          \
    USE(Meeting, meetings, "meetings");                                                            \
    USE(Request, requests, "requests");                                                            \
    USE(Score, scores, "scores");                                                                  \
    USE(ComesOff, comes_off, "comes_off");                                                         \
    USE(RankingSession, sessions, "sessions");                                                     \
    USE(SessionItem, session_items, "session_items");                                              \
    USE(Participant, participants, "participants");                                                \
    USE(SessionKey, session_keys, "session_keys");                                                 \
    USE(SealedBallot, sealed_ballots, "sealed_ballots");                                           \
    USE(Ballot, ballots, "ballots");                                                               \
    USE(BallotMark, ballot_marks, "ballot_marks")

#define NAME(T, member, name) template <> inline constexpr std::string_view table_of<T> = name
UPDRAFT_ENTITIES(NAME);
#undef NAME

#define DECLARE(T, ...) template <> std::span<const Field<T>> FieldList<T>::all() const
UPDRAFT_ENTITIES(DECLARE);
#undef DECLARE

} // namespace updraft
