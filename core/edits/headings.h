#pragma once
#include "core/edits/kinds.h"

namespace updraft {

/// The field that other people's files, and the lanes of a map, call so; null for none. Names and
/// labels of fields are not among them.
const KindField* field_headed(const Kind& kind, std::string_view header);

} // namespace updraft
