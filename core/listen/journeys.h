#pragma once
#include "core/model/plan.h"

#include <vector>

namespace updraft {

/// The stages of a journey, and the steps of a stage, in the order in which they are lived through.
std::vector<Id<Stage>> stages_of(const Plan& plan, Id<Journey> journey);
std::vector<Id<Step>> steps_of(const Plan& plan, Id<Stage> stage);
/// All steps of a journey, stage by stage.
std::vector<Id<Step>> steps_of(const Plan& plan, Id<Journey> journey);

/// The journey that a step or a stage is of; null for the id of anything else.
const Journey* journey_of(const Plan& plan, Uuid id);

/// Those of all journeys, journey by journey in the order of their codes.
std::vector<Id<Stage>> stages_in_order(const Plan& plan);
std::vector<Id<Step>> steps_in_order(const Plan& plan);

} // namespace updraft
