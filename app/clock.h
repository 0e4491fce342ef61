#pragma once
#include "core/base/date.h"

#include <cstdint>

namespace updraft {

/// Seconds since 1970, UTC.
std::int64_t seconds_now();

/// The day it is where the computer stands.
Date day_now();

} // namespace updraft
