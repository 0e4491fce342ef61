#pragma once
#include "core/edits/kinds.h"

// Rows of other tables that an item shows as one text, such as `depends` of an initiative. Each has
// three functions: the text of one item, the texts of all, and what makes the rows of many items
// what their texts say: rows that stay keep their ids; what cannot be read or is unknown refuses.

namespace updraft {

/// "CX-04; CX-07 SS+2; CX-09 FF-1": what the initiative depends on.
std::string depends_text(const Plan& plan, Id<Initiative> initiative);
Texts depends_texts(const Plan& plan);
void set_depends(Edit& edit, const std::vector<TextOf>& texts);

/// "Field team 2; Billing 0.5": people of teams at once; one where no number stands. The last
/// number is that of the people, but where only all of it names a team, as "Squad 2".
std::string needs_text(const Plan& plan, Id<Initiative> initiative);
Texts needs_texts(const Plan& plan);
void set_needs(Edit& edit, const std::vector<TextOf>& texts);

/// "M-02 34 → 12 by 2026-12-31": expected outcomes; "->" is read too.
std::string outcomes_text(const Plan& plan, Id<Initiative> initiative);
Texts outcomes_texts(const Plan& plan);
void set_outcomes(Edit& edit, const std::vector<TextOf>& texts);

/// "Maya -2; Omar 1.5": how a step feels to single personas.
std::string feelings_text(const Plan& plan, Id<Step> step);
Texts feelings_texts(const Plan& plan);
void set_feelings(Edit& edit, const std::vector<TextOf>& texts);

/// One part of `depends`, as in "CX-07 SS+2".
struct DependsPart {
    std::string_view code;
    LinkType type = LinkType::finish_start;
    int lag = 0;
};
/// One part of `needs`, as in "Field team 2".
struct NeedPart {
    std::string_view team;
    double people = 1;
};
/// One part of `outcome`, as in "M-02 34 → 12 by 2026-12-31".
struct OutcomePart {
    std::string_view metric;
    std::optional<double> baseline;
    std::optional<double> target;
    std::optional<Date> by;
};
/// One part of `feelings`, as in "Maya -2".
struct FeelingPart {
    std::string_view persona;
    double emotion = 0; // in tenths
};
/// None where the part cannot be read. Names are views of the text and are not looked up.
std::optional<DependsPart> parse_depends_part(std::string_view text);
/// `is_team` says whether there is a team of that name.
NeedPart parse_need_part(std::string_view text,
                         const std::function<bool(std::string_view)>& is_team, char decimal = '.');
std::optional<OutcomePart> parse_outcome_part(std::string_view text);
std::optional<FeelingPart> parse_feeling_part(std::string_view text, char decimal = '.');
std::string text_of(const DependsPart& part);
std::string text_of(const NeedPart& part);
std::string text_of(const OutcomePart& part);
std::string text_of(const FeelingPart& part);
/// The parts as one text, in their natural order.
std::string joined(std::vector<std::string> parts);

} // namespace updraft
