#pragma once
#include <cmath>

namespace updraft {

/// Rounded to tenths, without a negative zero.
inline double in_tenths(double value) {
    constexpr double tenths = 10;
    return std::round(value * tenths) / tenths + 0.0;
}

} // namespace updraft
