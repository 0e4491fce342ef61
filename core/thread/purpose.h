#pragma once
#include "core/model/plan.h"

#include <set>
#include <unordered_map>

namespace updraft {

/// Whom and what an initiative is for, by way of the opportunities that it answers.
struct Purpose {
    std::set<Id<Step>> steps;
    std::set<Id<Persona>> personas; // whose journeys these steps are on
};

/// Of each initiative that answers an opportunity.
std::unordered_map<Id<Initiative>, Purpose> purposes(const Plan& plan);

} // namespace updraft
