#pragma once
#include "core/model/field.h"

// The one description of every entity: which fields it has, in the order of its columns, with what
// people read and the limits. The lists themselves stand in core/model/fields.

namespace updraft {

template <> inline constexpr std::string_view table_of<Basics> = "plan";
template <> inline constexpr std::string_view table_of<Domain> = "domains";
template <> inline constexpr std::string_view table_of<Channel> = "channels";
template <> inline constexpr std::string_view table_of<Person> = "people";
template <> inline constexpr std::string_view table_of<Team> = "teams";
template <> inline constexpr std::string_view table_of<Member> = "members";
template <> inline constexpr std::string_view table_of<Batch> = "batches";
template <> inline constexpr std::string_view table_of<Metric> = "metrics";
template <> inline constexpr std::string_view table_of<Objective> = "objectives";
template <> inline constexpr std::string_view table_of<Limit> = "limits";
template <> inline constexpr std::string_view table_of<Round> = "rounds";
template <> inline constexpr std::string_view table_of<Assessment> = "assessments";
template <> inline constexpr std::string_view table_of<Persona> = "personas";
template <> inline constexpr std::string_view table_of<PersonaChannel> = "persona_channels";
template <> inline constexpr std::string_view table_of<Portrait> = "portraits";
template <> inline constexpr std::string_view table_of<Journey> = "journeys";
template <> inline constexpr std::string_view table_of<JourneyPersona> = "journey_personas";
template <> inline constexpr std::string_view table_of<Stage> = "stages";
template <> inline constexpr std::string_view table_of<Step> = "steps";
template <> inline constexpr std::string_view table_of<StepChannel> = "step_channels";
template <> inline constexpr std::string_view table_of<StepEmotion> = "step_emotions";
template <> inline constexpr std::string_view table_of<PainPoint> = "pain-points";
template <> inline constexpr std::string_view table_of<Feedback> = "feedback";
template <> inline constexpr std::string_view table_of<Count> = "counts";
template <> inline constexpr std::string_view table_of<Initiative> = "initiatives";
template <> inline constexpr std::string_view table_of<Need> = "needs";
template <> inline constexpr std::string_view table_of<Dependency> = "dependencies";
template <> inline constexpr std::string_view table_of<Outcome> = "outcomes";
template <> inline constexpr std::string_view table_of<Milestone> = "milestones";
template <> inline constexpr std::string_view table_of<Baseline> = "baselines";
template <> inline constexpr std::string_view table_of<BaselineDates> = "baseline_dates";
template <> inline constexpr std::string_view table_of<Charter> = "charters";
template <> inline constexpr std::string_view table_of<Phase> = "phases";
template <> inline constexpr std::string_view table_of<Action> = "actions";
template <> inline constexpr std::string_view table_of<Opportunity> = "opportunities";
template <> inline constexpr std::string_view table_of<Evidence> = "evidence";
template <> inline constexpr std::string_view table_of<Remedy> = "remedies";
template <> inline constexpr std::string_view table_of<Insight> = "insights";
template <> inline constexpr std::string_view table_of<Criterion> = "criteria";
template <> inline constexpr std::string_view table_of<Score> = "scores";
template <> inline constexpr std::string_view table_of<Meeting> = "meetings";
template <> inline constexpr std::string_view table_of<Request> = "requests";
template <> inline constexpr std::string_view table_of<ComesOff> = "comes_off";
template <> inline constexpr std::string_view table_of<RankingSession> = "sessions";
template <> inline constexpr std::string_view table_of<SessionItem> = "session_items";
template <> inline constexpr std::string_view table_of<Participant> = "participants";
template <> inline constexpr std::string_view table_of<SessionKey> = "session_keys";
template <> inline constexpr std::string_view table_of<SealedBallot> = "sealed_ballots";
template <> inline constexpr std::string_view table_of<Ballot> = "ballots";
template <> inline constexpr std::string_view table_of<BallotMark> = "ballot_marks";

/// Every entity, parents before children.
#define UPDRAFT_ENTITIES(USE)                                                                      \
    USE(Basics);                                                                                   \
    USE(Domain);                                                                                   \
    USE(Channel);                                                                                  \
    USE(Person);                                                                                   \
    USE(Team);                                                                                     \
    USE(Member);                                                                                   \
    USE(Batch);                                                                                    \
    USE(Metric);                                                                                   \
    USE(Objective);                                                                                \
    USE(Limit);                                                                                    \
    USE(Round);                                                                                    \
    USE(Assessment);                                                                               \
    USE(Persona);                                                                                  \
    USE(PersonaChannel);                                                                           \
    USE(Portrait);                                                                                 \
    USE(Journey);                                                                                  \
    USE(JourneyPersona);                                                                           \
    USE(Stage);                                                                                    \
    USE(Step);                                                                                     \
    USE(StepChannel);                                                                              \
    USE(StepEmotion);                                                                              \
    USE(PainPoint);                                                                                \
    USE(Feedback);                                                                                 \
    USE(Count);                                                                                    \
    USE(Initiative);                                                                               \
    USE(Need);                                                                                     \
    USE(Dependency);                                                                               \
    USE(Outcome);                                                                                  \
    USE(Milestone);                                                                                \
    USE(Baseline);                                                                                 \
    USE(BaselineDates);                                                                            \
    USE(Charter);                                                                                  \
    USE(Phase);                                                                                    \
    USE(Action);                                                                                   \
    USE(Opportunity);                                                                              \
    USE(Evidence);                                                                                 \
    USE(Remedy);                                                                                   \
    USE(Insight);                                                                                  \
    USE(Criterion);                                                                                \
    USE(Score);                                                                                    \
    USE(Meeting);                                                                                  \
    USE(Request);                                                                                  \
    USE(ComesOff);                                                                                 \
    USE(RankingSession);                                                                           \
    USE(SessionItem);                                                                              \
    USE(Participant);                                                                              \
    USE(SessionKey);                                                                               \
    USE(SealedBallot);                                                                             \
    USE(Ballot);                                                                                   \
    USE(BallotMark)

#define DECLARE(T) template <> std::span<const Field<T>> FieldList<T>::all() const
UPDRAFT_ENTITIES(DECLARE);
#undef DECLARE

} // namespace updraft
