#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace updraft::bench {

/// How many items no other beats by Schulze's method, from the places that each ballot gives them:
/// loops over flat arrays of bytes, as a textbook has them.
int flat_schulze(const std::vector<std::uint8_t>& places, std::size_t items);

} // namespace updraft::bench
