#pragma once
#include "core/model/plan.h"

#include <string>
#include <vector>

namespace updraft {

/// Journeys as CSV for people: a row a step in the order in which it is lived through, stages by
/// their titles, pain points and gains as texts. An import of steps finds its fields again; it
/// leaves out the pain points and gains, which have a list of their own.
std::string journeys_as_csv(const Plan& plan, const std::vector<Id<Journey>>& journeys);

} // namespace updraft
