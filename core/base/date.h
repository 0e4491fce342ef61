#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace updraft {

/// A day of the Gregorian calendar, counted from 1 January 1970. Plans hold 1970 to 2200.
struct Date {
    std::int32_t days = 0;

    friend auto operator<=>(const Date&, const Date&) = default;
    friend Date operator+(Date date, std::int32_t days) { return {date.days + days}; }
    friend Date operator-(Date date, std::int32_t days) { return {date.days - days}; }
    friend std::int32_t operator-(Date later, Date earlier) { return later.days - earlier.days; }
};

struct YearMonthDay {
    int year;
    int month; // 1–12
    int day;   // 1–31
};

inline constexpr Date first_date{0};
inline constexpr Date last_date{84'370}; // 2200-12-31

/// No value where there is no such day or it lies outside 1970–2200.
std::optional<Date> make_date(int year, int month, int day);
YearMonthDay year_month_day(Date date);

/// 0 Monday … 6 Sunday.
int weekday(Date date);

/// The same day `months` later (or earlier), the month's last day where it is shorter.
Date add_months(Date date, int months);
Date first_of_month(Date date);

std::string iso(Date date);
/// "2026-02".
std::string month_text(Date date);

/// Which comes first where a date is written 3/4/2026.
enum class DayOrder { day_month, month_day };

/// Reads 2026-02-24 (one-digit parts and / or . between them too), 24.2.2026, 24-2-2026 and, in the
/// given order, 24/2/2026. No value for anything else.
std::optional<Date> parse_date(std::string_view text, DayOrder order = DayOrder::day_month);

/// What stands before a time of day: "2026-02-24" of "2026-02-24T11:00:00Z", "24/02/2026" of
/// "24/02/2026 9:30 PM". The text as it is where it ends in none.
std::string_view without_time(std::string_view text);

} // namespace updraft
