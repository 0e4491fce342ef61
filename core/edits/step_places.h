#pragma once
#include "core/edits/kinds.h"

// Where steps stand, told and given as lists do: by journey, phase and stage.

namespace updraft {

/// The code of a step's journey; the phase and title of its stage, of which there is the id where
/// title and phase do not tell it from another of the journey.
std::string journey_text(const Plan& plan, Uuid step);
std::string phase_text(const Plan& plan, Uuid step);
std::string stage_text(const Plan& plan, Uuid step);

/// Puts a step into the stage that journey, phase and stage name together; a stage of that title is
/// made at the journey's end where there is none. `required` where it stays without,
/// `unknown_item`, `ambiguous_item`.
void arrange_step(Edit& edit, Id<Step> id, const std::vector<Assignment>& given);
/// What would be wrong with that; names that are unknown yet may come.
std::optional<Error> misplaced(const Plan& plan, std::optional<Uuid> step,
                               const std::vector<Assignment>& given);

/// Whether a step is in the stage of this id or title.
bool in_stage(const Plan& plan, Uuid step, const Value& stage);

} // namespace updraft
