#include "core/choose/shares.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace updraft {

namespace {

bool among(const std::vector<bool>& locked, std::size_t place) {
    return place < locked.size() && locked[place];
}

/// What the free ones beside the moved one are to share, and what they share now.
struct Free {
    double sum = 0;
    std::size_t count = 0;
    double room = 1; // what locked ones leave
};

Free free_beside(std::span<const double> shares, std::size_t moved,
                 const std::vector<bool>& locked) {
    Free free;
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (among(locked, i)) {
            free.room -= shares[i];
        } else if (i != moved) {
            free.sum += shares[i];
            ++free.count;
        }
    free.room = std::max(0.0, free.room);
    return free;
}

} // namespace

Result<std::vector<double>> shares_of(std::span<const double> weights) {
    const auto wrong =
        std::ranges::find_if(weights, [](double w) { return !std::isfinite(w) || w < 0; });
    if (wrong != weights.end())
        return fail(ErrorCode::out_of_range, std::to_string(wrong - weights.begin()));
    std::vector<double> shares(weights.begin(), weights.end());
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (sum > 0)
        for (double& share : shares) share /= sum;
    return shares;
}

std::vector<double> shares_with(std::span<const double> shares, std::size_t moved, double share,
                                const std::vector<bool>& locked) {
    std::vector<double> result(shares.begin(), shares.end());
    const auto free = free_beside(shares, moved, locked);
    if (moved >= shares.size() || among(locked, moved) || free.count == 0 || std::isnan(share))
        return result;
    result[moved] = std::clamp(share, 0.0, free.room);
    const double left = free.room - result[moved];
    for (std::size_t i = 0; i < result.size(); ++i)
        if (i != moved && !among(locked, i))
            result[i] =
                free.sum > 0 ? result[i] / free.sum * left : left / static_cast<double>(free.count);
    return result;
}

} // namespace updraft
