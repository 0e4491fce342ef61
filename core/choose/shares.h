#pragma once
#include "core/base/result.h"

#include <span>
#include <vector>

namespace updraft {

/// Weights as shares that sum to 1; all 0 where every weight is. `out_of_range` where one is
/// negative or no number, with its place as the subject.
Result<std::vector<double>> shares_of(std::span<const double> weights);

/// The shares after one was moved: the others keep their proportions, or take equal parts where all
/// of them are 0; locked ones stay, so the moved one is at most what they leave. Nothing changes
/// where it is locked itself or nothing else is free. Proportions are lost where the others come
/// down to 0: while a hand moves one, begin each time from the shares it started with.
std::vector<double> shares_with(std::span<const double> shares, std::size_t moved, double share,
                                const std::vector<bool>& locked = {});

} // namespace updraft
