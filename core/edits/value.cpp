#include "core/edits/value.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <set>

namespace updraft {

namespace {

constexpr std::array<std::string_view, 7> weekday_words = {"mon", "tue", "wed", "thu",
                                                           "fri", "sat", "sun"};

constexpr std::int32_t longest_span = 366;

std::string money_text(Money money, std::string_view currency) {
    const int digits = minor_digits(currency);
    std::int64_t unit = 1;
    for (int i = 0; i < digits; ++i) unit *= 10;
    const auto whole = money.minor / unit;
    const auto rest = money.minor % unit;
    if (rest == 0) return fmt::format("{}", whole);
    return fmt::format("{}{}.{:0{}}", money.minor < 0 && whole == 0 ? "-" : "", whole,
                       rest < 0 ? -rest : rest, digits);
}

} // namespace

std::string text_of(Week week) {
    std::string text;
    for (int day = 0; day < 7; ++day)
        if (week.works(day))
            text += fmt::format("{}{}", text.empty() ? "" : " ",
                                weekday_words[static_cast<std::size_t>(day)]);
    return text;
}

std::optional<Week> parse_week(std::string_view text) {
    Week week{0};
    std::string plain{text};
    for (char& c : plain)
        if (c == ',' || c == ';') c = ' ';
    for (const auto part : split(plain, ' ')) {
        const auto word = folded(part).substr(0, 3);
        const auto found = std::ranges::find(weekday_words, std::string_view{word});
        if (found == weekday_words.end()) return std::nullopt;
        const auto day = static_cast<unsigned>(found - weekday_words.begin());
        week.days = static_cast<std::uint8_t>(week.days | (1U << day));
    }
    if (week.days == 0) return std::nullopt;
    return week;
}

std::optional<std::string> parse_dates(std::string_view text, DayOrder order) {
    std::string plain{text};
    for (char& c : plain)
        if (c == ',' || c == ';' || c == '\n') c = ' ';
    std::set<Date> dates;
    for (const auto part : split(plain, ' ')) {
        const auto dots = part.find("..");
        const auto first = parse_date(part.substr(0, dots), order);
        const auto last =
            dots == std::string_view::npos ? first : parse_date(part.substr(dots + 2), order);
        if (!first || !last || *last < *first || *last - *first > longest_span) return std::nullopt;
        for (Date date = *first; date <= *last; date = date + 1) dates.insert(date);
    }
    std::string written;
    for (const auto& date : dates) written += (written.empty() ? "" : " ") + iso(date);
    return written;
}

std::string text_of(const Value& value, std::string_view currency) {
    return std::visit(
        [&]<class V>(const V& v) -> std::string {
            if constexpr (std::is_same_v<V, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<V, bool>)
                return v ? "yes" : "no";
            else if constexpr (std::is_same_v<V, std::string>)
                return v;
            else if constexpr (std::is_same_v<V, Date>)
                return iso(v);
            else if constexpr (std::is_same_v<V, Money>)
                return money_text(v, currency);
            else if constexpr (std::is_same_v<V, Uuid>)
                return to_string(v);
            else
                return fmt::format("{}", v);
        },
        value);
}

std::optional<Date> parse_month(std::string_view text, DayOrder order) {
    text = trimmed(text);
    auto date = parse_date(text, order);
    if (!date) date = parse_date(std::string{text} + "-01", order);
    return date ? std::optional{first_of_month(*date)} : std::nullopt;
}

std::optional<double> parse_share(std::string_view text, char decimal) {
    constexpr double hundred = 100;
    text = trimmed(text);
    const bool percent = text.ends_with('%');
    if (percent) text.remove_suffix(1);
    const auto number = parse_number(text, decimal);
    if (!number) return std::nullopt;
    if (!percent && *number > 1 && *number < 2) return std::nullopt; // 150 % or 1.5 %?
    return percent || *number > 1 ? *number / hundred : *number;
}

} // namespace updraft
