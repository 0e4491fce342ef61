#pragma once
#include "core/choose/board.h"
#include "core/document/edit.h"

#include <string>
#include <string_view>

// How requests come before the change board, what the board picks for them, and when it meets.

namespace updraft {

/// Adds a request under the next code, asked on that day where it says none.
Id<Request> ask_board(Edit& edit, Request made, Date today);
/// A request about an initiative, with what is known of it and of the first evidence on its thread.
/// Where it is accepted, it becomes a part of that initiative.
Id<Request> request_from(Edit& edit, Id<Initiative> initiative, Date today);
/// A request about a step, with the sentence that says how its figure moved as its evidence, if it
/// has.
Id<Request> request_from(Edit& edit, Id<Step> step, std::string_view finding, Date today);
/// A request that quotes what a customer said.
Id<Request> request_from(Edit& edit, Id<Feedback> feedback, Date today);
/// A request because of what hurts, could be better or was learnt: it bears its words, and names
/// it as evidence.
Id<Request> request_from(Edit& edit, Id<PainPoint> pain_point, Date today);
Id<Request> request_from(Edit& edit, Id<Opportunity> opportunity, Date today);
Id<Request> request_from(Edit& edit, Id<Insight> insight, Date today);

/// Says that this comes off for a request, or comes off otherwise than it said; `request_decided`
/// where it was accepted, and the errors of `wrong_off`.
void let_come_off(Edit& edit, Id<Request> request, const Off& off);
/// Says that it stays after all.
void keep_on(Edit& edit, Id<Request> request, Id<Initiative> initiative);

/// What the ballots of a new session say over them.
struct SessionWords {
    std::string title;
    std::string question;
};
/// Prepares a ranking session with all qualified requests, and the attendees of the next board as
/// those who rank.
Id<RankingSession> rank_qualified(Edit& edit, const SessionWords& words, Date today);

/// Plans a meeting of the board, with those who attended the last one.
Id<Meeting> plan_board(Edit& edit, Date day);

} // namespace updraft
