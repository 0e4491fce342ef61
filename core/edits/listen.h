#pragma once
#include "core/edits/kinds.h"

// What the kinds of listening must respect, and the verbs of journeys.

namespace updraft {

/// A number for what is counted, 0 to 100 for the score, names of domains for the scope; a reason
/// where the entry replaces an earlier one. `unreadable_value`, `out_of_range`, `unknown_item`,
/// `out_of_order`, `required`.
std::optional<Error> wrong_limit(const Plan& plan, const Limit& limit);
/// Limits change by new entries alone: what one sets, and when, stays as it was recorded
/// (`limit_recorded`). Why it was set can be put in better words.
void keep_recorded(Edit& edit, const Limit& before, Limit& row);
bool keeps_recorded(const Plan& plan, Uuid limit, std::string_view field);

/// The scope that a limit sets goes with the name of a domain.
void rename_in_scope(Edit& edit, const Domain& before, Domain& domain);

/// Only a to-be journey replaces one, and not itself. `out_of_order`.
std::optional<Error> wrong_as_is(const Plan& plan, const Journey& journey);

/// Emotions are in tenths.
void round_emotion(Edit& edit, Id<Step> id);

/// A month is kept as its first day.
void begin_month(Edit& edit, Id<Count> id);

/// The word of the instrument that an answer's question belongs to.
std::string instrument_text(const Plan& plan, Uuid assessment);
/// A given instrument must be that of the question (`unreadable_value`), and a rater answers a
/// question once in a round (`already_answered`).
void check_answer(Edit& edit, Id<Assessment> id, const std::vector<Assignment>& given);
std::optional<Error> other_instrument(const Plan& plan, std::optional<Uuid> assessment,
                                      const std::vector<Assignment>& given);

/// The code of a step's journey; the phase and title of its stage, of which there is the id where
/// title and phase do not tell it from another of the journey.
std::string journey_text(const Plan& plan, Uuid step);
std::string phase_text(const Plan& plan, Uuid step);
std::string stage_text(const Plan& plan, Uuid step);
/// Puts a step into the stage that journey, phase and stage name together; a stage of that title is
/// made at the journey's end where there is none. `required` where it stays without,
/// `unknown_item`, `ambiguous_item`.
void arrange_step(Edit& edit, Id<Step> id, const std::vector<Assignment>& given);
std::optional<Error> misplaced(const Plan& plan, std::optional<Uuid> step,
                               const std::vector<Assignment>& given);
/// Whether a step is in the stage of this id or title.
bool in_stage(const Plan& plan, Uuid step, const Value& stage);

/// Gives a persona a picture in place of an earlier one; empty bytes take it away.
void set_portrait(Edit& edit, Id<Persona> persona, std::vector<std::uint8_t> image);
/// Gives a persona the picture of another.
void copy_portrait(Edit& edit, Id<Persona> original, Id<Persona> copy);

/// Adds an initiative that answers the opportunity: an idea, titled by the first line of what it
/// states.
Id<Initiative> answer_opportunity(Edit& edit, Id<Opportunity> opportunity);

/// Lets an opportunity rest on pain points, verbatims or counts, or be answered by initiatives.
/// Nothing changes where it does already. `unknown_item`.
void tie_to(Edit& edit, Id<Opportunity> opportunity, std::string_view table,
            const std::vector<Uuid>& items);
void tie_to(Edit& edit, Id<Opportunity> opportunity, std::string_view table, Uuid item);
/// Takes that back.
void untie(Edit& edit, Id<Opportunity> opportunity, const std::vector<Uuid>& items);
void untie(Edit& edit, Id<Opportunity> opportunity, Uuid item);
/// Adds an opportunity that rests on them, in the words of the first, as severe as the worst.
Id<Opportunity> opportunity_from(Edit& edit, std::string_view table,
                                 const std::vector<Uuid>& items);

/// Moves a stage by so many places in its journey.
void move_stage(Edit& edit, Id<Stage> id, int places);
/// Moves a step by so many places in its journey: past the last of a stage into the next one.
void move_step(Edit& edit, Id<Step> id, int places);

} // namespace updraft
