#pragma once
#include "core/choose/divided.h"
#include "core/choose/schulze.h"
#include "tests/support/random_elections.h"

namespace updraft::testing {

// What `core/choose` counts, once more from the ranks themselves: slow and by the definitions.

std::vector<double> plain_borda(const Election& election);
/// In whole numbers, by W = (12 ΣR² − 3 m² n (n + 1)²) ÷ (m² n (n² − 1) − m Σ(t³ − t)).
std::optional<double> plain_kendall_w(const Election& election);
Divided plain_divided(const Election& election, std::size_t item);

PairTable plain_votes(const Election& election);
/// The greatest strength of which the steps that are as strong lead from one to the other.
PairTable plain_paths(const PairTable& votes);
std::vector<std::vector<std::size_t>> plain_groups(const PairTable& paths);

} // namespace updraft::testing
