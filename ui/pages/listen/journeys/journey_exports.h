#pragma once

#include "ui/pages/page.h"
#include "ui/render/journey/options.h"

namespace updraft {

/// The journeys shown as PDF (on one sheet as large as it takes, on several, or as small as it must
/// be), SVG, PNG and CSV.
std::vector<ExportChoice> journeyExports(Session& session,
                                         const std::vector<JourneyOptions>& shown);

/// Asks for a printer and prints them legibly, on as many sheets as it takes.
void printJourneys(QWidget* parent, const Session& session,
                   const std::vector<JourneyOptions>& shown);

/// Puts the picked steps on the clipboard as rows for a spreadsheet, under their fields.
void copySteps(const Session& session);

/// What one picks from, by code: all but the to-be journeys that show beside their as-is ones.
std::vector<Id<Journey>> journeyFamilies(const Plan& plan);

/// The journey that items are of: its own, or that of their stage or step. None where there is
/// none.
std::optional<Id<Journey>> journeyOf(const Plan& plan, const Selection& items);

} // namespace updraft
