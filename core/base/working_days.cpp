#include "core/base/working_days.h"

#include <algorithm>
#include <array>
#include <bit>

namespace updraft {

namespace {

constexpr Date monday{-3}; // 29 December 1969

/// Of a week: how many of its days work before each weekday, and which weekdays work.
struct WeekDays {
    std::array<std::int8_t, 7> before{};
    std::array<std::int8_t, 7> nth{};
};

constexpr WeekDays days_of(std::size_t week) {
    WeekDays days;
    std::size_t count = 0;
    for (std::size_t day = 0; day < 7; ++day) {
        days.before[day] = static_cast<std::int8_t>(count);
        if ((week >> day & 1U) != 0) days.nth[count++] = static_cast<std::int8_t>(day);
    }
    return days;
}

/// Every possible week, looked up because dates are turned into indices and back all the time.
constexpr auto weeks_days = [] {
    std::array<WeekDays, 128> all{};
    for (std::size_t week = 0; week < all.size(); ++week) all[week] = days_of(week);
    return all;
}();

} // namespace

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
    const auto rest = static_cast<std::size_t>(since - weeks * 7);
    return weeks * per_week_ + weeks_days[week_.days].before[rest];
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
    const auto rest = static_cast<std::size_t>(nth - weeks * per_week_);
    return monday + static_cast<std::int32_t>(weeks * 7 + weeks_days[week_.days].nth[rest]);
}

Date WorkingDays::finish(Date start, std::int64_t days) const {
    return days <= 0 ? start : day(index(start) + days - 1);
}

} // namespace updraft
