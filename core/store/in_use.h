#pragma once
#include "core/base/result.h"

#include <filesystem>

namespace updraft {

/// Refuses where an open plan stands, before it is replaced: who writes to it would go on in a file
/// that is no longer there. `target_is_the_plan` where it is open here, `busy` with its holder
/// where it is open elsewhere.
[[nodiscard]] Result<void> refuse_open_plan(const std::filesystem::path& target);

} // namespace updraft
