#include "core/listen/emotion_curve.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace updraft;

TEST_CASE("A curve goes through its points and is level where the direction changes") {
    const std::vector<CurvePoint> points{{0, 0}, {1, 2}, {2, -1}, {3, -1}};
    const auto slopes = monotone_slopes(points);
    for (const auto& point : points) CHECK(curve_at(points, slopes, point.x) == Approx(point.y));
    CHECK(slopes[1] == 0);
    CHECK(slopes[2] == 0);
    CHECK(curve_at(points, slopes, 2.5) == Approx(-1));
    CHECK(curve_at(points, slopes, -4) == 0);
    CHECK(curve_at(points, slopes, 9) == -1);
}

TEST_CASE("The slopes are those of Fritsch and Carlson") {
    // Secants 1 and 9: the mean 5 lies with slope 1 at the left outside the circle of the first
    // interval (hypot(1, 5) > 3), so both are scaled by 3 / hypot(1, 5).
    const std::vector<CurvePoint> points{{0, 0}, {1, 1}, {2, 10}};
    const auto slopes = monotone_slopes(points);
    const double scale = 3 / std::sqrt(26.0);
    CHECK(slopes[0] == Approx(scale));
    CHECK(slopes[1] == Approx(5 * scale));
    CHECK(slopes[2] == Approx(9));
    // A straight line stays one.
    const std::vector<CurvePoint> line{{0, 1}, {2, 2}, {4, 3}};
    CHECK(monotone_slopes(line) == std::vector{0.5, 0.5, 0.5});
}

TEST_CASE("Few points make a flat curve or none") {
    CHECK(monotone_slopes({}).empty());
    const std::vector<CurvePoint> one{{3, 1.5}};
    CHECK(curve_at(one, monotone_slopes(one), 7) == 1.5);
    CHECK(curve_at({}, {}, 7) == 0);
}

TEST_CASE("A curve never goes beyond two neighbouring points") {
    CHECK(rc::check([] {
        const auto count = *rc::gen::inRange(2, 20);
        std::vector<CurvePoint> points;
        double x = 0;
        for (int i = 0; i < count; ++i) {
            points.push_back({x, *rc::gen::inRange(-20, 21) / 10.0});
            x += *rc::gen::inRange(1, 50) / 10.0;
        }
        const auto slopes = monotone_slopes(points);
        constexpr double rounding = 1e-9;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const auto [low, high] = std::minmax(points[i].y, points[i + 1].y);
            for (int part = 0; part <= 40; ++part) {
                const double at = points[i].x + (points[i + 1].x - points[i].x) * part / 40.0;
                const double y = curve_at(points, slopes, at);
                RC_ASSERT(y >= low - rounding);
                RC_ASSERT(y <= high + rounding);
            }
        }
    }));
}
