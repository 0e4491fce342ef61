#include "core/base/date.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace updraft {

namespace {

std::chrono::sys_days sys(Date date) {
    return std::chrono::sys_days{std::chrono::days{date.days}};
}

std::optional<int> number(std::string_view digits) {
    if (digits.empty() || digits.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<Date> make_date(int year, int month, int day) {
    const std::chrono::year_month_day ymd{std::chrono::year{year},
                                          std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
    if (month < 1 || day < 1 || !ymd.ok()) return std::nullopt;
    const Date date{
        static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
    if (date < first_date || date > last_date) return std::nullopt;
    return date;
}

YearMonthDay year_month_day(Date date) {
    const std::chrono::year_month_day ymd{sys(date)};
    return {int{ymd.year()}, static_cast<int>(unsigned{ymd.month()}),
            static_cast<int>(unsigned{ymd.day()})};
}

int weekday(Date date) {
    return static_cast<int>(std::chrono::weekday{sys(date)}.iso_encoding()) - 1;
}

Date add_months(Date date, int months) {
    auto ymd = std::chrono::year_month_day{sys(date)} + std::chrono::months{months};
    if (!ymd.ok()) ymd = ymd.year() / ymd.month() / std::chrono::last;
    return {static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

Date first_of_month(Date date) {
    return date - (year_month_day(date).day - 1);
}

std::string iso(Date date) {
    const auto [year, month, day] = year_month_day(date);
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<Date> parse_date(std::string_view text, DayOrder order) {
    text = trimmed(text);
    const auto first = text.find_first_of("-./");
    if (first == std::string_view::npos) return std::nullopt;
    const char separator = text[first];
    const auto second = text.find(separator, first + 1);
    if (second == std::string_view::npos) return std::nullopt;

    const std::array parts{number(text.substr(0, first)),
                           number(text.substr(first + 1, second - first - 1)),
                           number(text.substr(second + 1))};
    for (const auto& part : parts)
        if (!part) return std::nullopt;
    if (first == 4) return make_date(*parts[0], *parts[1], *parts[2]);
    if (text.size() - second != 5) return std::nullopt; // the year has four digits
    if (separator == '/' && order == DayOrder::month_day)
        return make_date(*parts[2], *parts[0], *parts[1]);
    return make_date(*parts[2], *parts[1], *parts[0]);
}

} // namespace updraft
