#pragma once
#include <span>
#include <vector>

namespace updraft {

struct CurvePoint {
    double x = 0;
    double y = 0;
};

/// The slopes at points of growing x of a smooth curve through all of them that nowhere goes beyond
/// two neighbouring ones: piecewise cubic and monotone between them (F. N. Fritsch and
/// R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal on Numerical Analysis
/// 17(2), 1980).
std::vector<double> monotone_slopes(std::span<const CurvePoint> points);

/// The curve's height at x; beyond its ends, that of the end. 0 where there is no point.
double curve_at(std::span<const CurvePoint> points, std::span<const double> slopes, double x);

} // namespace updraft
