#pragma once

#include "ui/render/journey/layout.h"

// Only the files of the journey's layout include this.

namespace updraft {

/// What the parts of the layout share while it is being made.
struct JourneyLaying {
    const Plan& plan;
    JourneyLayout& layout;
    std::optional<JourneyDifference> difference = {};
    bool isAsIs = true; ///< Of the two that are compared.

    const JourneyMeasures& m() const { return layout.measures; }
    double boxWidth() const { return layout.column - 2 * m().gap; }
    /// A box over so many columns.
    QRectF boxAt(std::size_t column, double top, double height, std::size_t columns = 1) const;
    JourneyFate fateOf(std::size_t step) const;
    std::optional<double> changeOf(std::size_t step) const;
};

// Each adds the items of a lane from `top` on, and gives the lane's height.
double layStepRow(JourneyLaying& laying, double top);
double layTextRow(JourneyLaying& laying, JourneyLane lane, double top);
double layFeeling(JourneyLaying& laying, double top);
double layPains(JourneyLaying& laying, double top);
double layVerbatims(JourneyLaying& laying, double top);
double layOpportunities(JourneyLaying& laying, double top);
double layInFlight(JourneyLaying& laying, double top);

} // namespace updraft
