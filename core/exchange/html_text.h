#pragma once
#include <string>
#include <string_view>

namespace updraft {

/// What a person would read of HTML: no tags, scripts or styles; blocks become lines, entities
/// letters. Nothing is fetched, and whatever is broken is text.
std::string text_of_html(std::string_view html);

} // namespace updraft
