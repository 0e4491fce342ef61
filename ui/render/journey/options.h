#pragma once

#include "core/model/plan.h"

#include <optional>
#include <set>
#include <vector>

namespace updraft {

/// What one picture of a journey is for; sizes of type and boxes follow from it.
enum class JourneyStyle { Screen, Projected, Paper };

/// The rows of a map under its steps, from top to bottom.
enum class JourneyLane {
    Steps,
    Actions,
    Thoughts,
    Touchpoints,
    Frontstage,
    Backstage,
    Owner,
    Feeling,
    Pains,
    Verbatims,
    Opportunities,
    InFlight,
};
inline constexpr int journeyLanes = static_cast<int>(JourneyLane::InFlight) + 1;

/// What a picture of a journey shows and how.
struct JourneyOptions {
    Id<Journey> journey = {};
    JourneyStyle style = JourneyStyle::Screen;
    double size = 1; ///< Of everything; the projector's screen to one 1080 high.
    double zoom = 1; ///< 1 fits the steps into the width where they stay legible.
    std::set<JourneyLane> hidden = {};
    std::vector<Id<Persona>> personas = {};   ///< Whose own curves are drawn beside that of all.
    std::optional<Id<Journey>> compared = {}; ///< Differences to this one are marked.
    bool aligned = false; ///< Lanes are as high as those of the other, which stands beside it.
    bool title = false;   ///< A head with the journey's title, as on paper.
    /// For sheets as large as the room: the columns stand in at least so many parts, as far as
    /// there are stages, and nothing lies over two of them. None where the map is no such thing.
    std::size_t parts = 0;

    friend bool operator==(const JourneyOptions&, const JourneyOptions&) = default;
};

} // namespace updraft
