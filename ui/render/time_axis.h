#pragma once

#include "core/model/plan.h"
#include "ui/render/roadmap_options.h"

#include <QString>

#include <vector>

namespace updraft {

/// A part of the plan's time: one horizon, or what lies before or after all of them.
struct AxisBand {
    std::optional<Horizon> horizon = {}; ///< None before the first and after the last.
    QString name = {};
    QString span = {}; ///< "0–3 months"
    Date from = {};
    Date until = {}; ///< Not included.
    double left = 0;
    double right = 0;
    int starting = 0; ///< Initiatives that start in it.
    friend bool operator==(const AxisBand&, const AxisBand&) = default;
};

/// A week, month, quarter or year under the bands.
struct AxisCell {
    QString label = {}; ///< Empty where it has no room.
    Date from = {};
    Date until = {}; ///< Not included.
    double left = 0;
    double right = 0;
    bool strong = false; ///< Begins a year.
    friend bool operator==(const AxisCell&, const AxisCell&) = default;
};

/// Where days lie. Within a band all days are equally wide.
class TimeAxis {
  public:
    /// From `left` to `right` there are the days from `from` to before `until`.
    TimeAxis(const Basics& basics, TimeScale scale, Date from, Date until, double left,
             double right);

    /// The left edge of a day; the edges of the axis for days outside it.
    double x(Date day) const;
    /// The day at `x`, also beyond both ends.
    Date day(double x) const;
    double pixelsPerDay(Date day) const;
    Date from() const { return from_; }
    Date until() const { return until_; }
    double left() const { return left_; }
    double right() const { return right_; }

    std::vector<AxisBand>& bands() { return bands_; }
    const std::vector<AxisBand>& bands() const { return bands_; }
    /// The finest division of each band whose labels have room at this size of type.
    std::vector<AxisCell> cells(int px) const;

  private:
    const AxisBand& bandOf(Date day) const;

    Date from_;
    Date until_;
    double left_;
    double right_;
    std::vector<AxisBand> bands_; ///< At least one, without gaps.
};

} // namespace updraft
