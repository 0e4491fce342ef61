#pragma once
#include "core/model/plan.h"

#include <optional>

namespace updraft {

/// What of a batch is ready to be launched. Dropped initiatives do not count.
struct Readiness {
    int initiatives = 0;
    int agreed = 0; // whose charter's latest version is agreed
    int owned = 0;  // that have an owner
    int done = 0;

    friend bool operator==(const Readiness&, const Readiness&) = default;
};

/// Of the initiatives without a batch where none is given.
Readiness readiness(const Plan& plan, std::optional<Id<Batch>> batch);

} // namespace updraft
