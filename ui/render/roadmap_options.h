#pragma once

#include "core/model/plan.h"
#include "core/roadmap/lanes.h"

#include <QString>

#include <functional>
#include <optional>
#include <set>

namespace updraft {

/// What one picture of the roadmap is for; sizes of type and bars follow from it.
enum class RoadmapStyle { Screen, Projected, Paper };

/// How far apart days are: as far as the horizon they lie in deserves, or evenly.
enum class TimeScale { Horizon, Even };

/// How high bars are.
enum class Density {
    Automatic, ///< Two lines of words where that stays within a few screens.
    TwoLines,
    OneLine,
    Slim, ///< Code and title in small type.
    Tiny, ///< Colours only; never on paper.
};

/// What a picture of the roadmap shows and how.
struct RoadmapOptions {
    RoadmapStyle style = RoadmapStyle::Screen;
    LaneBy lanes = LaneBy::domain;
    TimeScale scale = TimeScale::Horizon;
    Density density = Density::Automatic;
    double size = 1;           ///< Of everything; the projector's screen to one 1080 high.
    double zoom = 1;           ///< 1 fits the whole range into the width.
    std::optional<Date> from;  ///< Everything from the first bar on where empty.
    std::optional<Date> until; ///< The last day shown.
    /// Lets an initiative of the plan that is laid out through; all where empty. It holds nothing
    /// of a session: a file is written from its plan on another thread.
    std::function<bool(const Plan&, const Initiative&)> shows = {};
    bool hideDone = false; ///< Neither done nor dropped ones.
    bool criticalPath = false;
    bool load = false;
    bool legend = true;
    bool fixes = false; ///< What is broken has a button beside its sentence that mends it.
    bool title = false; ///< A head with the plan's title over the picture, as on paper.
    std::optional<Id<Baseline>> baseline;
    std::set<Uuid> hidden; ///< Lanes, by RoadmapLane::key.
    Date today;
};

} // namespace updraft
