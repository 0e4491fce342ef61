#include "core/base/number.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace updraft {

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

} // namespace updraft
