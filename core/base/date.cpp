#include "core/base/date.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <initializer_list>

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

/// Takes a number of one or two digits, up to `most`, off the text's beginning.
bool take_number(std::string_view& text, int most) {
    constexpr std::size_t longest = 2;
    const auto end = std::min({text.find_first_not_of("0123456789"), text.size(), longest});
    const auto value = number(text.substr(0, end));
    text.remove_prefix(end);
    return value && *value <= most;
}

/// Takes one of these off the text's beginning, whatever the case.
bool take_word(std::string_view& text, std::initializer_list<std::string_view> words) {
    for (const auto word : words)
        if (same_name(text.substr(0, word.size()), word)) {
            text.remove_prefix(word.size());
            return true;
        }
    return false;
}

/// "11:00", "9:30 p.m.", "11:00:00.250+02:00".
bool is_time(std::string_view text) {
    constexpr int hours = 24;
    constexpr int minutes = 59;
    constexpr int seconds = 60; // with one that is put in
    if (!take_number(text, hours) || !take_word(text, {":"}) || !take_number(text, minutes))
        return false;
    if (take_word(text, {":"})) {
        if (!take_number(text, seconds)) return false;
        if (take_word(text, {".", ","}))
            text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
    }
    text = trimmed(text);
    take_word(text, {"am", "pm", "a.m.", "p.m."});
    text = trimmed(text);
    if (take_word(text, {"+", "-"})) {
        if (!take_number(text, hours)) return false;
        take_word(text, {":"});
        return text.empty() || (take_number(text, minutes) && text.empty());
    }
    take_word(text, {"z", "utc", "gmt"});
    return text.empty();
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

std::string month_text(Date date) {
    const auto [year, month, day] = year_month_day(date);
    return fmt::format("{:04}-{:02}", year, month);
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

std::string_view without_time(std::string_view text) {
    text = trimmed(text);
    const auto end = text.find_first_of("Tt ");
    if (end == std::string_view::npos || !is_time(trimmed(text.substr(end + 1)))) return text;
    return text.substr(0, end);
}

} // namespace updraft
