#pragma once
#include "core/model/plan.h"
#include "core/schedule/network.h"

#include <vector>

namespace updraft {

/// The plan's initiatives in the order of the table, and the dependencies between them as links
/// from and to places in that order. Dependencies that lead to nothing are left out.
struct Rows {
    std::vector<const Initiative*> initiatives;
    std::vector<const Dependency*> dependencies;
    std::vector<Link> links; // of each dependency
};

/// Dropped initiatives take no part in the calculation: their dependencies can be left out.
enum class Dropped { linked, unlinked };

/// The rows live as long as the plan.
Rows rows_of(const Plan& plan, Dropped dropped);

} // namespace updraft
