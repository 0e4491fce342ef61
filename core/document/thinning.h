#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace updraft {

/// What thinning needs to know of a backup.
struct Kept {
    std::int64_t at = 0; // seconds since 1970, UTC
    std::uintmax_t size = 0;
};

/// Which backups are to go, as positions in `newest_first`. All of the last two days stay, then the
/// last one of each of 12 days, of 10 weeks (from Monday) and of 9 months that have any; of these
/// the oldest go until all together take at most `most_bytes`. The newest always stays.
std::vector<std::size_t> surplus(std::span<const Kept> newest_first, std::int64_t now,
                                 std::uintmax_t most_bytes);

} // namespace updraft
