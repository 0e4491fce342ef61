#pragma once
#include "core/edits/kinds.h"

// What is given to fields, by their names.

namespace updraft {

/// Null where nothing is given.
const Assignment* given_for(const std::vector<Assignment>& given, std::string_view field);
/// As text; none where nothing is given.
std::optional<std::string> text_for(const std::vector<Assignment>& given, std::string_view field);

} // namespace updraft
