#pragma once
#include "core/choose/ballots.h"

namespace updraft {

/// Borda points of each item: from every voter 1 for each item placed below it and ½ for each that
/// is tied with it.
std::vector<double> borda(const Ballots& ballots);

} // namespace updraft
