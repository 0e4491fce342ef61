#include "core/base/working_days.h"

#include <algorithm>
#include <bit>

namespace updraft {

namespace {
constexpr Date monday{-3}; // 29 December 1969
}

WorkingDays::WorkingDays(Week week, std::vector<Date> holidays)
    : week_{(week.days & 0x7fU) != 0 ? static_cast<std::uint8_t>(week.days & 0x7fU)
                                     : std::uint8_t{0x7f}},
      per_week_{std::popcount(week_.days)}, holidays_{std::move(holidays)} {
    std::erase_if(holidays_, [&](Date date) { return !week_.works(weekday(date)); });
    std::sort(holidays_.begin(), holidays_.end());
    holidays_.erase(std::unique(holidays_.begin(), holidays_.end()), holidays_.end());
}

bool WorkingDays::works(Date date) const {
    return week_.works(weekday(date)) &&
           !std::binary_search(holidays_.begin(), holidays_.end(), date);
}

std::int64_t WorkingDays::weekdays_before(Date date) const {
    const std::int64_t since = date - monday;
    const std::int64_t weeks = (since >= 0 ? since : since - 6) / 7;
    const auto rest = static_cast<unsigned>(since - weeks * 7);
    return weeks * per_week_ +
           std::popcount(static_cast<unsigned>(week_.days) & ((1U << rest) - 1));
}

std::int64_t WorkingDays::index(Date date) const {
    const auto off = std::lower_bound(holidays_.begin(), holidays_.end(), date);
    return weekdays_before(date) - (off - holidays_.begin());
}

Date WorkingDays::day(std::int64_t index) const {
    // Each holiday before the day pushes it on; a holiday counts once its own index is reached.
    std::size_t low = 0;
    std::size_t high = holidays_.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const auto before = weekdays_before(holidays_[middle]) - static_cast<std::int64_t>(middle);
        if (before <= index)
            low = middle + 1;
        else
            high = middle;
    }
    const std::int64_t nth = index + static_cast<std::int64_t>(low);
    const std::int64_t weeks = (nth >= 0 ? nth : nth - per_week_ + 1) / per_week_;
    auto rest = nth - weeks * per_week_;
    int in_week = 0;
    while (!week_.works(in_week) || rest-- > 0) ++in_week;
    return monday + static_cast<std::int32_t>(weeks * 7 + in_week);
}

Date WorkingDays::finish(Date start, std::int64_t days) const {
    return days <= 0 ? start : day(index(start) + days - 1);
}

} // namespace updraft
