#include "core/listen/emotion_curve.h"

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

std::vector<double> secants_of(std::span<const CurvePoint> points) {
    std::vector<double> secants;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const double width = points[i + 1].x - points[i].x;
        secants.push_back(width > 0 ? (points[i + 1].y - points[i].y) / width : 0);
    }
    return secants;
}

/// Draws both slopes into the circle of radius 3 in which the cubic stays monotone.
void limit(double& left, double& right, double secant) {
    constexpr double radius = 3;
    const double length = std::hypot(left / secant, right / secant);
    if (length <= radius) return;
    left *= radius / length;
    right *= radius / length;
}

} // namespace

std::vector<double> monotone_slopes(std::span<const CurvePoint> points) {
    const auto secants = secants_of(points);
    std::vector<double> slopes(points.size(), 0);
    if (secants.empty()) return slopes;
    slopes.front() = secants.front();
    slopes.back() = secants.back();
    // Where the direction changes the curve is level.
    for (std::size_t i = 1; i < secants.size(); ++i)
        slopes[i] = secants[i - 1] * secants[i] <= 0 ? 0 : (secants[i - 1] + secants[i]) / 2;
    for (std::size_t i = 0; i < secants.size(); ++i)
        if (secants[i] == 0)
            slopes[i] = slopes[i + 1] = 0;
        else
            limit(slopes[i], slopes[i + 1], secants[i]);
    return slopes;
}

double curve_at(std::span<const CurvePoint> points, std::span<const double> slopes, double x) {
    if (points.empty()) return 0;
    if (x <= points.front().x) return points.front().y;
    if (x >= points.back().x) return points.back().y;
    const auto next = std::ranges::upper_bound(points, x, {}, &CurvePoint::x);
    const auto i = static_cast<std::size_t>(next - points.begin()) - 1;
    const double width = points[i + 1].x - points[i].x;
    const double t = (x - points[i].x) / width;
    // Hermite's four polynomials.
    const double from = (1 + 2 * t) * (1 - t) * (1 - t);
    const double out = t * (1 - t) * (1 - t);
    const double to = t * t * (3 - 2 * t);
    const double in = t * t * (t - 1);
    return from * points[i].y + out * width * slopes[i] + to * points[i + 1].y +
           in * width * slopes[i + 1];
}

} // namespace updraft
