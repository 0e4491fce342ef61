#pragma once

#include "core/listen/journey_difference.h"
#include "ui/render/journey/layout.h"

#include <QString>

/// What a journey map says, wherever it is painted or read aloud.
namespace updraft::words {

QString lane(JourneyLane lane);
QString momentOfTruth();
QString noFeeling(); ///< Where the curve will be.
QString lineOfInteraction();
QString lineOfVisibility();
/// "−1.2", "+0.4", "0"
QString emotion(double value);
/// "+0.5 (+1.2)": with how much it changes, where it does.
QString emotion(double value, std::optional<double> change);
/// "Severity 4", or "Gain, 4"
QString pain(PainKind kind, std::optional<int> severity);
QString initiatives(std::size_t count); ///< "2 initiatives", "none yet"
QString addInitiative();
QString noInitiative();          ///< On paper, where nothing can be added.
QString more(std::size_t count); ///< "3 more"
QString counted(std::size_t count);
QString fate(JourneyFate fate); ///< "New", "Gone", "Moved", "Changed"
QString everybody();
/// Of a sheet whose words are under 8 points: how high they are, and what helps.
QString smallType(double points);
QString kind(JourneyKind kind);                            ///< "As-is", "To-be"
QString personas(const Plan& plan, const JourneyMap& map); ///< "Maya, Omar and 2 more"
/// "5 stages, 11 steps"
QString sizeOf(const JourneyMap& map);
/// "1 new, 2 gone, 1 moved, 4 felt otherwise"; "no difference" where there is none
QString differences(const JourneyDifference& difference);

} // namespace updraft::words
