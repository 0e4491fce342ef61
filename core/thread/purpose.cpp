#include "core/thread/purpose.h"

#include "core/thread/thread.h"

namespace updraft {

std::unordered_map<Id<Initiative>, Purpose> purposes(const Plan& plan) {
    std::unordered_map<Id<Opportunity>, std::set<Id<Step>>> steps;
    for (const Opportunity& row : plan.opportunities)
        if (row.step) steps[row.id].insert(*row.step);
    for (const Evidence& row : plan.evidence)
        if (const auto step = step_of(plan, row)) steps[row.opportunity].insert(*step);
    std::unordered_map<Id<Journey>, std::set<Id<Persona>>> personas;
    for (const JourneyPersona& row : plan.journey_personas)
        personas[row.journey].insert(row.persona);
    std::unordered_map<Id<Initiative>, Purpose> all;
    for (const Remedy& row : plan.remedies) {
        const auto about = steps.find(row.opportunity);
        if (about == steps.end()) continue;
        Purpose& purpose = all[row.initiative];
        for (const auto step : about->second) {
            purpose.steps.insert(step);
            const auto* stage = plan.stages.find(plan.steps.find(step)->stage);
            if (const auto on = personas.find(stage->journey); on != personas.end())
                purpose.personas.insert(on->second.begin(), on->second.end());
        }
    }
    return all;
}

} // namespace updraft
