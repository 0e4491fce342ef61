#pragma once
#include "core/model/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace updraft {

/// A run of steps, stages or phases: from the first on, the last not included.
struct MapSpan {
    std::size_t first = 0;
    std::size_t last = 0;

    std::size_t size() const { return last - first; }
    friend bool operator==(const MapSpan&, const MapSpan&) = default;
};

/// So many verbatims of a step are read on its map.
inline constexpr std::size_t most_quotes = 2;

struct MapStep {
    Id<Step> id;
    std::size_t stage = 0;
    std::vector<Id<Channel>> channels;
    std::vector<Id<PainPoint>> pains; // with the gains; the worst first, then by code
    std::vector<Id<Feedback>> quotes; // the newest verbatims that say something, `most_quotes`
    std::size_t verbatims = 0;        // that say something, in all
    std::size_t counts = 0;           // how often it came in from other sources, in all
};

struct MapStage {
    Id<Stage> id;
    MapSpan steps;
};

/// Stages in a row that name the same phase; of those that name none, an empty one.
struct MapPhase {
    std::string name;
    MapSpan stages;
    MapSpan steps;
};

/// An opportunity in the stage of its own step, else of the first one that its evidence is of.
struct MapOpportunity {
    Id<Opportunity> id;
    std::size_t stage = 0;
    std::optional<std::size_t> step;         // its own, or the only one of its evidence
    std::vector<Id<Initiative>> initiatives; // by code
};

/// An initiative that answers an opportunity of the map, once in every such stage.
struct MapInitiative {
    Id<Initiative> id;
    std::size_t stage = 0;
};

/// What a journey map shows, in reading order.
struct JourneyMap {
    Id<Journey> journey;
    std::vector<Id<Persona>> personas; // in their order
    std::vector<MapPhase> phases;
    std::vector<MapStage> stages;
    std::vector<MapStep> steps;
    std::vector<MapOpportunity> opportunities; // by stage, then by code
    std::vector<MapInitiative> initiatives;    // by stage, then by code

    bool has_phases() const;
    std::optional<std::size_t> find(Id<Step> id) const;
    std::size_t pains() const;
    std::size_t verbatims() const;
    /// Opportunities that no initiative answers.
    std::size_t unanswered() const;
};

JourneyMap journey_map(const Plan& plan, Id<Journey> journey);

/// How a step feels to a persona, or to all where none is named; none where nobody has said.
std::optional<double> emotion_of(const Plan& plan, Id<Step> step,
                                 std::optional<Id<Persona>> persona = {});
/// The journey's personas to whom a step of it feels otherwise than to all, in their order.
std::vector<Id<Persona>> feeling_otherwise(const Plan& plan, Id<Journey> journey);
/// The steps' emotions one after the other.
std::vector<std::optional<double>> emotions_of(const Plan& plan, const JourneyMap& map,
                                               std::optional<Id<Persona>> persona = {});
/// The step that feels worst, the first of several; none where none has an emotion.
std::optional<std::size_t> lowest_point(const Plan& plan, const JourneyMap& map);

/// The to-be journey that would replace this one, or the as-is journey that this one would; the
/// first by code where there are several.
std::optional<Id<Journey>> counterpart_of(const Plan& plan, Id<Journey> journey);

} // namespace updraft
