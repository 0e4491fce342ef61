#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/mending.h"

#include <filesystem>

namespace updraft {

/// What could be read of a damaged plan.
struct Rescued {
    Plan plan; // keeps every rule that edits keep
    std::map<std::string_view, Gaps> gaps;
    std::size_t links_cut = 0; // dependencies that were left out because they made a circle

    /// Whether nothing is known to be missing.
    bool whole() const;
};

/// Reads what can be read of a damaged plan, from a copy that is made in the folder and removed:
/// the file itself is only copied, around the sectors that its medium does not give any more.
/// `damaged` where nothing can be made out in it, `stopped`.
Result<Rescued> rescue(const std::filesystem::path& damaged, const std::filesystem::path& folder,
                       const Progress& progress = {});

} // namespace updraft
