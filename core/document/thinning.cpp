#include "core/document/thinning.h"

#include "core/base/date.h"

#include <array>
#include <optional>

namespace updraft {

namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr std::int64_t all_stay = 2 * day_seconds;

Date day_of(std::int64_t at) {
    return {static_cast<std::int32_t>(at / day_seconds)};
}
Date week_of(std::int64_t at) {
    return day_of(at) - weekday(day_of(at));
}
Date month_of(std::int64_t at) {
    return first_of_month(day_of(at));
}

struct Tier {
    Date (*period)(std::int64_t at);
    int most;
};
constexpr std::array tiers{Tier{day_of, 12}, Tier{week_of, 10}, Tier{month_of, 9}};

/// Walks from new to old through the tiers and says which backup is the last of its period.
class Keeper {
  public:
    bool keeps(std::int64_t at) {
        for (; tier_ < tiers.size(); ++tier_, last_ = {}, count_ = 0) {
            const auto period = tiers[tier_].period(at);
            if (last_ == period) return false;
            if (count_ == tiers[tier_].most) continue;
            last_ = period;
            ++count_;
            return true;
        }
        return false;
    }

  private:
    std::size_t tier_ = 0;
    std::optional<Date> last_;
    int count_ = 0;
};

} // namespace

std::vector<std::size_t> surplus(std::span<const Kept> newest_first, std::int64_t now,
                                 std::uintmax_t most_bytes) {
    std::vector<std::size_t> going;
    Keeper keeper;
    std::uintmax_t total = 0;
    for (std::size_t i = 0; i < newest_first.size(); ++i) {
        const auto& backup = newest_first[i];
        const bool stays = i == 0 || (now - backup.at < all_stay || keeper.keeps(backup.at));
        const bool fits = i == 0 || total + backup.size <= most_bytes;
        if (stays && !fits) most_bytes = 0; // the older ones go too
        if (stays && fits)
            total += backup.size;
        else
            going.push_back(i);
    }
    return going;
}

} // namespace updraft
