#pragma once
#include "core/model/fields.h"
#include "core/model/table.h"

#include <tuple>

namespace updraft {

/// Everything a plan holds, as it was after one edit. Immutable once published; copies share what
/// did not change.
struct Plan {
    Table<Basics> basics;
    Table<Domain> domains;
    Table<Channel> channels;
    Table<Person> people;
    Table<Team> teams;
    Table<Member> members;
    Table<Batch> batches;
    Table<Metric> metrics;
    Table<Objective> objectives;
    Table<Limit> limits;
    Table<Round> rounds;
    Table<Assessment> assessments;
    Table<Persona> personas;
    Table<PersonaChannel> persona_channels;
    Table<Portrait> portraits;
    Table<Journey> journeys;
    Table<JourneyPersona> journey_personas;
    Table<Stage> stages;
    Table<Step> steps;
    Table<StepChannel> step_channels;
    Table<StepEmotion> step_emotions;
    Table<PainPoint> pain_points;
    Table<Feedback> feedback;
    Table<Count> counts;
    Table<Initiative> initiatives;
    Table<Need> needs;
    Table<Dependency> dependencies;
    Table<Outcome> outcomes;
    Table<Milestone> milestones;
    Table<Baseline> baselines;
    Table<BaselineDates> baseline_dates;
    Table<Charter> charters;
    Table<Phase> phases;
    Table<Action> actions;
    Table<Opportunity> opportunities;
    Table<Evidence> evidence;
    Table<Remedy> remedies;
    Table<Insight> insights;
    Table<Criterion> criteria;
    Table<Score> scores;
    Table<Meeting> meetings;
    Table<Request> requests;
    Table<ComesOff> comes_off;
    Table<RankingSession> sessions;
    Table<SessionItem> session_items;
    Table<Participant> participants;
    Table<SessionKey> session_keys;
    Table<SealedBallot> sealed_ballots;
    Table<Ballot> ballots;
    Table<BallotMark> ballot_marks;
    std::uint64_t edition = 0;

    /// The plan's own row; a plan that was opened has one.
    const Basics& about() const { return *basics.begin(); }
};

// Compiled once, in plan.cpp: every file that sees a plan would else make them all anew.
#define DECLARE(T) extern template class Table<T>
UPDRAFT_ENTITIES(DECLARE);
#undef DECLARE

/// Every table, parents before children.
inline constexpr std::tuple tables{&Plan::basics,
                                   &Plan::domains,
                                   &Plan::channels,
                                   &Plan::people,
                                   &Plan::teams,
                                   &Plan::members,
                                   &Plan::batches,
                                   &Plan::metrics,
                                   &Plan::objectives,
                                   &Plan::limits,
                                   &Plan::rounds,
                                   &Plan::assessments,
                                   &Plan::personas,
                                   &Plan::persona_channels,
                                   &Plan::portraits,
                                   &Plan::journeys,
                                   &Plan::journey_personas,
                                   &Plan::stages,
                                   &Plan::steps,
                                   &Plan::step_channels,
                                   &Plan::step_emotions,
                                   &Plan::pain_points,
                                   &Plan::feedback,
                                   &Plan::counts,
                                   &Plan::initiatives,
                                   &Plan::needs,
                                   &Plan::dependencies,
                                   &Plan::outcomes,
                                   &Plan::milestones,
                                   &Plan::baselines,
                                   &Plan::baseline_dates,
                                   &Plan::charters,
                                   &Plan::phases,
                                   &Plan::actions,
                                   &Plan::opportunities,
                                   &Plan::evidence,
                                   &Plan::remedies,
                                   &Plan::insights,
                                   &Plan::criteria,
                                   &Plan::meetings,
                                   &Plan::requests,
                                   &Plan::scores,
                                   &Plan::comes_off,
                                   &Plan::sessions,
                                   &Plan::session_items,
                                   &Plan::participants,
                                   &Plan::session_keys,
                                   &Plan::sealed_ballots,
                                   &Plan::ballots,
                                   &Plan::ballot_marks};

namespace detail {
template <class T> T entity_of(Table<T> Plan::*);
}

/// Calls `use.template operator()<T>()` for every entity.
template <class F> void each_entity(F&& use) {
    std::apply(
        [&](auto... table) {
            (use.template operator()<decltype(detail::entity_of(table))>(), ...);
        },
        tables);
}

/// The same for the entity whose table has this name; false where none has.
template <class F> bool with_entity(std::string_view table, F&& use) {
    bool found = false;
    each_entity([&]<class T>() {
        if (table_of<T> != table) return;
        use.template operator()<T>();
        found = true;
    });
    return found;
}

/// The plan's table of `T`.
template <class T> constexpr auto table_member() {
    return std::get<Table<T> Plan::*>(tables);
}
template <class T> const Table<T>& table(const Plan& plan) {
    return plan.*table_member<T>();
}
template <class T> Table<T>& table(Plan& plan) {
    return plan.*table_member<T>();
}

/// Which of a row's fields differ: bit i for the i-th of `fields<T>`.
using Mask = std::uint64_t;
template <class T> Mask diff(const T& a, const T& b) {
    Mask mask = 0;
    for (std::size_t i = 0; i < fields<T>.size(); ++i)
        if (!equal(fields<T>[i].get(a), fields<T>[i].get(b))) mask |= Mask{1} << i;
    return mask;
}

} // namespace updraft
