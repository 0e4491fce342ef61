#include "core/edits/board.h"

#include "core/base/text.h"
#include "core/choose/board_case.h"

#include <fmt/format.h>

#include <algorithm>

namespace updraft {

namespace {

constexpr std::size_t title_room = 110; // of a title's 120 letters

bool accepted(const Request& request) {
    return request.decision == Decision::accept;
}

/// When an accepted request starts: as it says, else when it was decided.
std::optional<Date> start_of(const Request& request) {
    return request.start ? request.start : request.decided;
}

std::optional<Error> missing(std::string_view label) {
    return Error{ErrorCode::required, std::string{label}, {}};
}

std::string_view name_of(Lack lack) {
    constexpr std::array<std::string_view, 4> names = {"Fits the strategy", "Owner", "Effort",
                                                       "Not a duplicate"};
    return names[static_cast<std::size_t>(lack)];
}

std::optional<Error> unqualified(const Request& request) {
    const auto lacks = lacks_of(request);
    if (lacks.empty()) return std::nullopt;
    return Error{ErrorCode::not_qualified, request.code, std::string{name_of(lacks.front())}};
}

std::optional<Error> wrong_decision(const Request& request) {
    switch (*request.decision) {
    case Decision::accept:
        if (request.initiative) return std::nullopt; // it adds nothing to the plan
        if (!start_of(request)) return missing("Start");
        if (!request.deadline) return missing("Deadline");
        if (*request.deadline < *start_of(request))
            return Error{ErrorCode::out_of_order, "Deadline", {}};
        if (request.urgency == Urgency::urgent && !request.board &&
            trimmed(request.approved_by).empty())
            return missing("Approved by");
        return unqualified(request);
    case Decision::defer:
        return request.until ? std::nullopt : missing("Put off until");
    case Decision::decline:
        return trimmed(request.decision_reason).empty() ? missing("Why") : std::nullopt;
    }
    return std::nullopt;
}

bool is_decided(std::string_view field) {
    constexpr std::array<std::string_view, 8> fields = {
        "state", "decision", "decided", "deadline", "until", "approved_by", "board", "initiative"};
    return std::ranges::find(fields, field) != fields.end();
}

void take_off(Edit& edit, const Request& request, const Off& off) {
    edit.change(off.initiative, [&](Initiative& row) {
        if (off.how == OffHow::dropped) {
            row.status = Status::dropped;
            row.status_reason = shortened(fmt::format("{} {}", request.code, request.title), 200);
            return;
        }
        row = put_off(std::move(row), off.until);
        if (row.status == Status::active) row.status = Status::planned;
    });
}

Error broken(const LimitUse& use, std::size_t count) {
    return {ErrorCode::limit_broken, std::string{word(use.limit->kind)},
            fmt::format("{}\n{}\n{}\n{}", use.after, use.allowed, iso(use.from), count)};
}

Initiative initiative_of(const Request& request) {
    Initiative made;
    made.title = request.title;
    made.summary = request.summary;
    made.domain = request.domain;
    made.owner = request.owner;
    made.status = Status::planned;
    made.effort = request.effort;
    made.cost = request.cost;
    made.start = start_of(request);
    made.days = request.days;
    made.due = request.deadline;
    return made;
}

void follow_scores(Edit& edit, Id<Request> request, Id<Initiative> initiative) {
    std::vector<Id<Score>> given;
    for (const Score& score : edit.plan().scores)
        if (score.request == request) given.push_back(score.id);
    for (const auto id : given)
        edit.change(id, [&](Score& row) {
            row.request.reset();
            row.initiative = initiative;
        });
}

} // namespace

std::vector<Lack> lacks_of(const Request& request) {
    std::vector<Lack> lacks;
    if (!request.fits_strategy) lacks.push_back(Lack::fit);
    if (!request.owner) lacks.push_back(Lack::owner);
    if (!request.effort && !request.cost) lacks.push_back(Lack::estimates);
    if (!request.no_duplicate) lacks.push_back(Lack::duplicate_check);
    return lacks;
}

std::optional<Error> wrong_request(const Plan& /*plan*/, const Request& request) {
    if (request.decision) return wrong_decision(request);
    if (request.state == RequestState::decided) return missing("Decision");
    return request.state == RequestState::fresh ? std::nullopt : unqualified(request);
}

void keep_decided(Edit& edit, const Request& before, Request& row) {
    if (!accepted(before) || !before.initiative) return;
    for (const auto& field : fields<Request>)
        if (is_decided(field.name) && !equal(field.get(before), field.get(row)))
            return edit.refuse({ErrorCode::request_decided, before.code, std::string{field.label}});
}

bool keeps_decided(const Plan& plan, Uuid request, std::string_view field) {
    const Request* row = plan.requests.find({request});
    return row != nullptr && accepted(*row) && row->initiative &&
           (is_decided(field) || field == "comes_off");
}

namespace {

/// Lets come off what the request names, and refuses where it breaks a limit even so.
void make_room(Edit& edit, const Request& request) {
    const auto offs = offs_for(edit.plan(), request.id);
    auto undertaking = undertaking_of(edit.plan(), request, *start_of(request));
    undertaking.score = score_of(edit.plan(), request.id);
    const auto over = broken_limits(edit.plan(), undertaking, offs);
    if (!over.empty()) return edit.refuse(broken(over.front(), over.size()));
    for (const Off& off : offs) take_off(edit, request, off);
}

/// Puts on the idea that was asked for; what is under way already needs no more room.
void put_on_idea(Edit& edit, const Request& request) {
    const auto* idea =
        request.initiative ? edit.plan().initiatives.find(*request.initiative) : nullptr;
    if (idea == nullptr || idea->status != Status::idea) return;
    Request as_new = request;
    as_new.initiative.reset();
    if (auto wrong = wrong_decision(as_new)) return edit.refuse(std::move(*wrong));
    make_room(edit, request);
    edit.change(idea->id, [&](Initiative& row) {
        row.status = Status::planned;
        row.start = start_of(request);
        row.days = request.days;
        row.due = request.deadline;
        if (request.effort) row.effort = request.effort;
        if (request.cost) row.cost = request.cost;
    });
}

} // namespace

void carry_out(Edit& edit, Id<Request> id) {
    const Request request = *edit.plan().requests.find(id);
    if (!request.decision) return;
    if (request.state != RequestState::decided)
        edit.change(id, [](Request& row) { row.state = RequestState::decided; });
    if (!accepted(request) || request.initiative) return;
    make_room(edit, request);
    auto made = initiative_of(request);
    made.code = find_kind(table_of<Initiative>)->next_code(edit.plan());
    const auto initiative = edit.add(std::move(made));
    follow_scores(edit, id, initiative);
    edit.change(id, [&](Request& row) { row.initiative = initiative; });
}

void decide(Edit& edit, Id<Request> id, const Ruling& ruling) {
    edit.about(id.uuid);
    const auto* there = edit.plan().requests.find(id);
    if (there == nullptr) return edit.refuse({ErrorCode::unknown_item, "requests", {}});
    const Request before = *there;
    std::vector<Id<ComesOff>> old;
    for (const ComesOff& row : edit.plan().comes_off)
        if (row.request == id) old.push_back(row.id);
    for (const auto row : old) edit.remove(row);
    if (ruling.decision == Decision::accept)
        for (const Off& off : ruling.off)
            edit.add(ComesOff{{}, id, off.initiative, off.how, off.until});
    edit.change(id, [&](Request& row) {
        row.decision = ruling.decision;
        row.decision_reason = ruling.reason;
        row.decided = ruling.on;
        if (ruling.start) row.start = ruling.start;
        row.deadline = ruling.deadline;
        row.resources = ruling.resources;
        row.until = ruling.until;
        row.board = ruling.board;
        row.approved_by = ruling.approved_by;
        if (ruling.decision == Decision::accept) row.initiative = ruling.part_of;
        keep_decided(edit, before, row);
    });
    if (edit.refusal()) return;
    if (auto wrong = wrong_request(edit.plan(), *edit.plan().requests.find(id)))
        return edit.refuse(std::move(*wrong));
    if (ruling.decision == Decision::accept) put_on_idea(edit, *edit.plan().requests.find(id));
    carry_out(edit, id);
    for (const Off& off : offs_for(edit.plan(), id)) edit.about(off.initiative.uuid);
    if (const auto* decided = edit.plan().requests.find(id); decided && decided->initiative)
        edit.about(decided->initiative->uuid);
}

void move_request(Edit& edit, Id<Request> id, RequestState state) {
    edit.about(id.uuid);
    const auto* there = edit.plan().requests.find(id);
    if (there == nullptr) return edit.refuse({ErrorCode::unknown_item, "requests", {}});
    const Request before = *there;
    edit.change(id, [&](Request& row) {
        row.state = state;
        row.decision.reset();
        row.decided.reset();
        row.until.reset();
        row.board.reset();
        keep_decided(edit, before, row);
    });
    if (edit.refusal()) return;
    if (auto wrong = wrong_request(edit.plan(), *edit.plan().requests.find(id)))
        edit.refuse(std::move(*wrong));
}

Id<Request> request_from(Edit& edit, Id<Feedback> feedback, Date today) {
    const Feedback* said = edit.plan().feedback.find(feedback);
    if (said == nullptr) {
        edit.refuse({ErrorCode::unknown_item, "feedback", {}});
        return {};
    }
    Request made;
    made.code = find_kind(table_of<Request>)->next_code(edit.plan());
    const auto first = lines(said->verbatim);
    made.title = shortened(first.empty() ? std::string_view{made.code} : first.front(), title_room);
    made.requester = said->customer;
    made.asked = today;
    made.feedback = feedback;
    made.step = said->step;
    const auto id = edit.add(std::move(made));
    edit.about(id.uuid);
    return id;
}

} // namespace updraft
