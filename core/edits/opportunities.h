#pragma once
#include "core/document/edit.h"

// What opportunities rest on, and what answers them.

namespace updraft {

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

} // namespace updraft
