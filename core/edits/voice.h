#pragma once
#include "core/document/edit.h"

#include <string_view>

// The verbs of the customers' voice. Those of a batch leave items that are gone as they are.

namespace updraft {

/// Adds a driver to each that has it not yet, whatever the case.
void tag_driver(Edit& edit, const std::vector<Id<Feedback>>& ids, std::string_view driver);
void tag_step(Edit& edit, const std::vector<Id<Feedback>>& ids, Id<Step> step);
void tag_persona(Edit& edit, const std::vector<Id<Feedback>>& ids, Id<Persona> persona);

/// Those whom nobody has called come first, by their due dates; then those that wait to be
/// resolved.
std::vector<Id<Feedback>> calls_in_order(const Plan& plan);

/// Opens the loop of each where there is none or it was closed: to be called back by the day.
void open_loop(Edit& edit, const std::vector<Id<Feedback>>& ids, Date due);
void set_loop(Edit& edit, const std::vector<Id<Feedback>>& ids, LoopState state);

/// A month is kept as its first day.
void begin_month(Edit& edit, Id<Count> id);

} // namespace updraft
