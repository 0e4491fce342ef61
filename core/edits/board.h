#pragma once
#include "core/choose/board.h"
#include "core/edits/kinds.h"

// What the change board does with requests.

namespace updraft {

/// What a request still lacks to be qualified: it must fit the strategy, have an owner and
/// estimates, and be no duplicate.
enum class Lack { fit, owner, estimates, duplicate_check };
std::vector<Lack> lacks_of(const Request& request);

/// What must hold of a request as it stands: a decision has what it needs (`required`: where it is
/// accepted the day, the board or who approved it, and a deadline; until when where it is put off;
/// why where it is declined), its days fit one another (`out_of_order`), and what is not qualified
/// is neither ranked nor accepted (`not_qualified`).
std::optional<Error> wrong_request(const Plan& plan, const Request& request);
/// What was accepted stays as it was decided: `request_decided`.
void keep_decided(Edit& edit, const Request& before, Request& row);
bool keeps_decided(const Plan& plan, Uuid request, std::string_view field);
/// Carries out a decision, once: lets come off what the request names, looks at the limits
/// (`limit_broken`; `required` where the score has one and nobody scored it), and makes the
/// initiative, puts on the idea that was asked for, or enlarges what is under way. `work_is_done`
/// where it would become a part of what is done.
void carry_out(Edit& edit, Id<Request> request);
/// `takes_no_room` for what is neither planned nor under way, `out_of_order` where it would be put
/// off to a day that is not later.
std::optional<Error> wrong_off(const Plan& plan, const Off& off);

/// "CX-10 until 2026-07-01; CX-08 dropped": what comes off for a request.
std::string offs_text(const Plan& plan, Id<Request> request);
Texts offs_texts(const Plan& plan);
void set_offs(Edit& edit, const std::vector<TextOf>& texts);

/// A decision of the board, or of whoever approved an urgent request.
struct Ruling {
    Decision decision = Decision::accept;
    std::string reason;
    Date on;
    std::optional<Date> start;    // where it is accepted
    std::optional<Date> deadline; // the same
    std::string resources;        // the same
    std::optional<Date> until;    // where it is put off
    std::optional<Id<Meeting>> board;
    std::string approved_by;
    std::optional<Id<Initiative>> part_of; // an initiative that is there already
    std::vector<Off> off;
};
/// Decides a request with all that comes off for it, in one edit. Errors as above.
void decide(Edit& edit, Id<Request> request, const Ruling& ruling);

/// Moves a request on or back between new, qualified and ranked: `not_qualified`, and
/// `request_decided` where it was accepted. What was put off or declined comes back without its
/// decision.
void move_request(Edit& edit, Id<Request> request, RequestState state);

} // namespace updraft
