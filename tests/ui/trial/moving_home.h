#pragma once

#include "core/model/plan.h"

namespace updraft::sample {

/// 24 February 2026: the plan's eighth week.
Date today();

/// "Moving home" as a plan in memory: four domains, 21 initiatives of which two have no date, six
/// dependencies of which one is broken, three batches, four milestones and a baseline.
Plan movingHome();

/// A plan with so many initiatives in five domains, all dated, each depending on the one before it.
Plan large(int initiatives);

/// The initiative with this code.
const Initiative& byCode(const Plan& plan, std::string_view code);

} // namespace updraft::sample
