#pragma once

#include "ui/render/journey/layout.h"

// Only the files of the journey's layout include this.

namespace updraft {

/// What the parts of the layout share while it is being made.
struct JourneyLaying {
    const Plan& plan;
    JourneyLayout& layout;
    std::optional<JourneyDifference> difference = {};
    bool isAsIs = true;                    ///< Of the two that are compared.
    const JourneyLayout* beside = nullptr; ///< With which the lanes are aligned.

    const JourneyMeasures& m() const { return layout.measures; }
    double boxWidth() const { return layout.column - 2 * m().gap; }
    /// A box over so many columns.
    QRectF boxAt(std::size_t column, double top, double height, std::size_t columns = 1) const;
    /// Null where none is compared with.
    const StepDifference* differenceOf(std::size_t step) const;
    JourneyFate fateOf(std::size_t step) const;
    JourneyFate fateOf(std::size_t step, std::string_view field) const;
    std::optional<double> changeOf(std::size_t step) const;
};

/// The columns of stages in as few parts of at most `most` columns as can be, but `wanted` where
/// there are so many stages; about equally long. A stage is parted only where it is longer than
/// `most`.
std::vector<MapSpan> foldedColumns(const std::vector<MapSpan>& stages, std::size_t most,
                                   std::size_t wanted);
/// Sets the boxes of a lane that is higher than a sheet in rows, the first of each step or stage
/// in one row: then it can be parted between rows. The lane's height.
double setInRows(JourneyLaying& laying, std::size_t first, double top);

// Each adds the items of a lane from `top` on, and gives the lane's height.
double layStepRow(JourneyLaying& laying, double top);
double layTextRow(JourneyLaying& laying, JourneyLane lane, double top);
double layFeeling(JourneyLaying& laying, double top);
double layPains(JourneyLaying& laying, double top);
double layVerbatims(JourneyLaying& laying, double top);
double layOpportunities(JourneyLaying& laying, double top);
double layInFlight(JourneyLaying& laying, double top);

} // namespace updraft
