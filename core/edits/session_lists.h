#pragma once
#include "core/edits/kinds.h"

// What a ranking session lists, and what stays as it is once it was opened.

namespace updraft {

/// "CX-04; CR-002": what is ranked, by its codes.
std::string items_text(const Plan& plan, Id<RankingSession> session);
Texts items_texts(const Plan& plan);
/// Refuses with `unknown_item`, and with `session_opened` where people rank already.
void set_items(Edit& edit, const std::vector<TextOf>& texts);

/// "Aisha Rahman (Billing); Omar Haddad": who ranks, with their departments.
std::string participants_text(const Plan& plan, Id<RankingSession> session);
Texts participants_texts(const Plan& plan);
/// A person of the plan brings their department along. Refuses with `session_opened`.
void set_participants(Edit& edit, const std::vector<TextOf>& texts);

/// What people are asked, and how, stays once they rank: `session_opened`.
void keep_opened(Edit& edit, const RankingSession& before, RankingSession& row);
bool keeps_opened(const Plan& plan, Uuid session, std::string_view field);

/// "CX-04>CX-01=CX-02": a ballot's order of the items that it ranks.
std::string ranking_text(const Plan& plan, Uuid ballot);
/// "CX-04 5; CX-01 2": what else it says of items.
std::string feasibility_text(const Plan& plan, Uuid ballot);
std::string buy_in_text(const Plan& plan, Uuid ballot);
std::string dots_text(const Plan& plan, Uuid ballot);

} // namespace updraft
