#include "core/edits/value.h"

#include "core/base/text.h"

#include <fmt/format.h>
#include <unicode/ucurr.h>

#include <charconv>
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

int minor_digits(std::string_view currency) {
    if (currency.size() != 3) return 2;
    const std::u16string code{currency.begin(), currency.end()};
    UErrorCode status = U_ZERO_ERROR;
    const int digits = ucurr_getDefaultFractionDigits(code.c_str(), &status);
    return U_SUCCESS(status) ? digits : 2;
}

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

std::optional<double> parse_number(std::string_view text, char decimal) {
    text = trimmed(text);
    const char group = decimal == '.' ? ',' : '.';
    std::string plain;
    if (constexpr std::string_view minus = "\u2212"; text.starts_with(minus)) {
        plain = '-';
        text.remove_prefix(minus.size());
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == group || c == ' ' || c == '\'') {
            // A group of three digits must follow, or it is no grouping.
            const auto digits = text.substr(i + 1, 3);
            const bool grouped =
                !plain.empty() && digits.size() == 3 &&
                std::ranges::all_of(digits, [](char d) { return d >= '0' && d <= '9'; });
            if (!grouped) return std::nullopt;
        } else if (c == decimal) {
            plain += '.';
        } else if (!(c == '+' && i == 0)) {
            plain += c;
        }
    }
    double value = 0;
    const auto* end = plain.data() + plain.size();
    const auto [stop, failed] = std::from_chars(plain.data(), end, value);
    if (plain.empty() || failed != std::errc{} || stop != end || !std::isfinite(value))
        return std::nullopt;
    return value;
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
