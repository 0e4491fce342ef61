#pragma once
#include "core/base/number.h"
#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>
#include <variant>

namespace updraft {

/// A field's value as people and scripts name it: a reference is its handle (code or name), a fixed
/// word and a week are their texts. Empty where there is none. A reference may also be given as an
/// id, which needs no looking up.
using Value =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Date, Money, Uuid>;

/// How numbers and dates may be written in texts that are read.
struct Writing {
    char decimal = '.'; // the other of '.' and ',' groups thousands
    DayOrder order = DayOrder::day_month;
};

std::string text_of(Week week);
std::optional<Week> parse_week(std::string_view text);
/// From "2026-02" or any date of the month.
std::optional<Date> parse_month(std::string_view text, DayOrder order);
/// ISO dates separated by blanks, sorted, from dates and spans "2026-12-24..2026-12-31".
std::optional<std::string> parse_dates(std::string_view text, DayOrder order);
/// A part of a whole: "35 %", "35" and "0.35" are the same. None for "1.5", which may be either.
std::optional<double> parse_share(std::string_view text, char decimal = '.');

/// A value's text for files: ISO dates, a decimal point, money with the currency's decimals.
std::string text_of(const Value& value, std::string_view currency);

} // namespace updraft
