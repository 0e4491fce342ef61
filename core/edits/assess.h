#pragma once
#include "core/edits/kinds.h"

// What raters answer in rounds of an assessment, and what answers must respect.

namespace updraft {

/// What a rater answers to a question; no answer is "don't know".
void set_answer(Edit& edit, Id<Round> round, std::string_view rater, Question question,
                std::optional<int> answer);
/// What shows it. A question that was not answered yet is "don't know" from then on.
void set_evidence(Edit& edit, Id<Round> round, std::string_view rater, Question question,
                  std::string_view evidence);
/// Takes a rater's answer back as if it had not been asked.
void clear_answer(Edit& edit, Id<Round> round, std::string_view rater, Question question);

/// Notes that the round asks a rater, unless it does already; `required`, `too_long`.
void add_rater(Edit& edit, Id<Round> round, std::string_view rater);
/// Gives a rater another name, in all that they answered in the round; `name_taken` where another
/// rater of the round bears it, `required`, `too_long`.
void rename_rater(Edit& edit, Id<Round> round, std::string_view rater, std::string_view name);
/// Removes what a rater answered to one instrument in the round, which asks them no longer.
void remove_rater(Edit& edit, Id<Round> round, std::string_view rater, Instrument instrument);

/// The word of the instrument that an answer's question belongs to.
std::string instrument_text(const Plan& plan, Uuid assessment);
/// A given instrument must be that of the question (`unreadable_value`), and a rater answers a
/// question once in a round (`already_answered`).
void check_answer(Edit& edit, Id<Assessment> id, const std::vector<Assignment>& given);
std::optional<Error> other_instrument(const Plan& plan, std::optional<Uuid> assessment,
                                      const std::vector<Assignment>& given);

} // namespace updraft
