#pragma once

#include "core/edits/kinds.h"

#include <filesystem>

namespace updraft {

/// Writes all items of a kind as CSV under their labels, so that an import finds the fields again.
/// Errors are those of write_whole_file().
Result<void> writeCsv(const Plan& plan, const Kind& kind, const std::filesystem::path& path);

} // namespace updraft
