#pragma once

#include "ui/render/journey/layout.h"

namespace updraft {

/// What is said about an item in words: by its tooltip and to screen readers alike.
struct JourneyWords {
    QString name;        ///< "Step 8 of 11: Opens the first bill"
    QString value;       ///< "−2", "Severity 4 of 5", "Active"
    QString description; ///< One sentence a line.
};

JourneyWords wordsFor(const JourneyLayout& picture, const Plan& plan, const JourneyItem& item);

/// All that is to say about an item; empty where there is nothing.
QString tipFor(const JourneyLayout& picture, const Plan& plan, const JourneyItem& item);

} // namespace updraft
