#pragma once
#include "core/choose/score_sheet.h"

#include <string>

namespace updraft::testing {

struct WeighingResult {
    int changes = 0; // shares reported, of the set and of its order
    int ties = 0;
    int breaks = 0;      // of the rank chart
    std::string problem; // the first; empty where there was none
};

/// Draws criteria, weights and what was scored, with and without gaps, and compares every answer of
/// sensitivity and rank chart with scores worked out anew at many shares, at 1e-9 to either side of
/// each share reported, and between the breaks.
WeighingResult weigh(unsigned seed);

} // namespace updraft::testing
