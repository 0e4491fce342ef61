#pragma once
#include "core/document/edit.h"

#include <optional>
#include <span>
#include <string_view>
#include <variant>

// Preparing a ranking session. All of these refuse with `session_opened` once people rank.

namespace updraft {

/// What can be ranked.
using Rankable = std::variant<Id<Initiative>, Id<Request>>;

/// A session with this title, to be prepared.
Id<RankingSession> add_session(Edit& edit, std::string_view title);
/// What a copy of a session does not take over: that it was opened, when, and what was decided.
void begin_again(RankingSession& copy);
/// Gives it the items that the plan still holds and the people of another, none of whom has ranked.
void copy_session_rows(Edit& edit, Id<RankingSession> original, Id<RankingSession> copy);
/// The same question to the same people, as a new session.
Id<RankingSession> prepare_again(Edit& edit, Id<RankingSession> session);

/// What is ranked, in this order; those that are ranked already stay the same.
void rank_items(Edit& edit, Id<RankingSession> session, std::span<const Rankable> items);
void drop_items(Edit& edit, std::span<const Id<SessionItem>> items);
void move_session_item(Edit& edit, Id<SessionItem> item, int places);

/// Who ranks; `name_taken` for a second one of the same name. Without a department, it is that of
/// the plan's person of this name.
void add_participant(Edit& edit, Id<RankingSession> session, std::string_view name,
                     std::string_view department = {});
void set_participant(Edit& edit, Id<Participant> participant, std::string_view name,
                     std::string_view department);
void drop_participants(Edit& edit, std::span<const Id<Participant>> participants);

} // namespace updraft
