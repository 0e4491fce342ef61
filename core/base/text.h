#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace updraft {

std::string_view trimmed(std::string_view text);
/// The trimmed, non-empty parts between `separator`s.
std::vector<std::string_view> split(std::string_view text, char separator);
/// The trimmed, non-empty lines.
std::vector<std::string_view> lines(std::string_view text);

/// Whether it is digits of ASCII only, at least one.
bool digits(std::string_view text);
/// Valid UTF-8 with no control but tab and line feed.
bool clean(std::string_view text);
/// Letters, not bytes.
std::size_t length(std::string_view utf8);
/// At most `letters` letters of `utf8`.
std::string_view shortened(std::string_view utf8, std::size_t letters);

/// Lower case for comparing names: "Énergie" equals "ÉNERGIE" (Unicode case folding).
std::string folded(std::string_view utf8);
/// Whether two names are equal but for the case.
bool same_name(std::string_view a, std::string_view b);
/// Unicode NFC without controls; invalid bytes become U+FFFD. Line ends become line feeds.
std::string cleaned(std::string_view text);

/// Numbers within the text count by their value: CX-2 comes before CX-10.
std::weak_ordering natural_order(std::string_view a, std::string_view b);

} // namespace updraft
