#pragma once
#include <optional>
#include <string_view>

namespace updraft {

/// A finite number: "1 234.5", "1,234.5" or, with a decimal comma, "1.234,5".
std::optional<double> parse_number(std::string_view text, char decimal = '.');

} // namespace updraft
