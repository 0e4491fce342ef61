#pragma once
#include "core/model/plan.h"

#include <filesystem>

namespace updraft::bench {

/// A plan over three years whose initiatives take so many working days on average, in eight
/// domains, each with up to two dependencies that (but for a few) hold, and every third with the
/// need of a team.
Plan made_plan(int initiatives, int days = 20);

/// The same as a file without history.
void make_file(const std::filesystem::path& path, const Plan& plan);

/// The day that counts as today.
Date today();

} // namespace updraft::bench
