#pragma once

#include "ui/canvas/words.h"
#include "ui/render/journey/layout.h"

namespace updraft {

/// "Step 8 of 11: Opens the first bill"; "−2", "Severity 4 of 5", "Active"; where it stands.
ItemWords wordsFor(const JourneyLayout& picture, const Plan& plan, const JourneyItem& item);

} // namespace updraft
