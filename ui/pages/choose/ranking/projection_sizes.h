#pragma once

// How large what a ranking shows to a room is, on a screen 1080 high.

namespace updraft::projected {

inline constexpr double footHeight = 64;
inline constexpr double headHeight = 160;
inline constexpr double chartSize = 2.1; // 13 px become 27, 11 px become 23
inline constexpr double itemPx = 38;
inline constexpr double bodyPx = 30;
inline constexpr double side = 48;
inline constexpr double leastRow = 66;
inline constexpr double mostRow = 105;

} // namespace updraft::projected
