#pragma once
#include "core/edits/kinds.h"

#include <functional>

// The verbs of journey maps, and what their kinds must respect.

namespace updraft {

/// Only a to-be journey replaces one, and not itself. `out_of_order`.
std::optional<Error> wrong_as_is(const Plan& plan, const Journey& journey);
/// Emotions are in tenths.
void round_emotion(Edit& edit, Id<Step> id);

/// Adds a journey with its first stage and step.
struct NewJourney {
    std::string title;
    std::string stage;
    std::string step;
};
Id<Journey> add_journey(Edit& edit, const NewJourney& journey);

/// Adds a stage behind another one, or as the first where none is named.
Id<Stage> add_stage(Edit& edit, Id<Journey> journey, std::optional<Id<Stage>> after,
                    std::string title);
/// Adds a step to a stage behind another one of it, or as the first where none is named.
Id<Step> add_step(Edit& edit, Id<Stage> stage, std::optional<Id<Step>> after, std::string title);

/// A copy with channels and the personas' emotions, behind the original.
Id<Step> duplicate_step(Edit& edit, Id<Step> id);

/// A copy with its steps, behind the original.
Id<Stage> duplicate_stage(Edit& edit, Id<Stage> id);

/// Puts a step at that place among the other steps of a stage.
void place_step(Edit& edit, Id<Step> id, Id<Stage> stage, std::size_t place);

/// Moves a stage by so many places in its journey.
void move_stage(Edit& edit, Id<Stage> id, int places);
/// Moves a step by so many places in its journey: past the last of a stage into the next one.
void move_step(Edit& edit, Id<Step> id, int places);

/// How a step feels, in tenths between −2 and +2: to all, or to one persona where one is named.
void set_emotion(Edit& edit, Id<Step> id, std::optional<Id<Persona>> persona, double emotion);

/// Nobody has said how it feels; of a persona, that it feels otherwise than to all.
void clear_emotion(Edit& edit, Id<Step> id, std::optional<Id<Persona>> persona);

/// A to-be journey that begins as a copy of an as-is one: personas, stages, steps, channels and
/// emotions, but not what customers said about today.
Id<Journey> make_to_be(Edit& edit, Id<Journey> as_is, std::string title);

/// The title, as far as there is room for it, with a number where a journey is called so already.
std::string free_journey_title(const Plan& plan, std::string_view wanted);

/// Another journey of the same kind with the same.
Id<Journey> duplicate_journey(Edit& edit, Id<Journey> id, std::string title);

/// How a cell's text is read; as files write it where none is given.
using ReadCell = std::function<Result<Value>(const KindField&, const std::string&)>;

/// Adds cells from a spreadsheet as steps behind a step, or at the end of a stage: one row a step,
/// under the fields named in the first row where those are at least two, else under the title
/// alone. A stage that is named puts the step there, made where there is none; so does a phase,
/// into a stage of that phase called as the one they are pasted into. Returns the steps; refuses as
/// fields do.
std::vector<Id<Step>> paste_steps(Edit& edit, Id<Stage> stage, std::optional<Id<Step>> after,
                                  const std::vector<std::vector<std::string>>& rows,
                                  const ReadCell& read = {});

} // namespace updraft
