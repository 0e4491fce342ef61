#include "core/edits/board.h"

#include "core/base/text.h"
#include "core/choose/board_case.h"

#include <fmt/format.h>

#include <algorithm>

namespace updraft {

namespace {

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

/// Whether the work would take longer than the deadline allows.
bool too_long(const Plan& plan, const Request& request) {
    const auto undertaking = undertaking_of(plan, request, *start_of(request));
    return *request.deadline < BoardRoom{plan}.place_of(undertaking).finish;
}

std::optional<Error> wrong_acceptance(const Plan& plan, const Request& request) {
    if (auto lack = unqualified(request)) return lack;
    if (!request.decided) return missing("Decided on");
    if (!request.board && trimmed(request.approved_by).empty()) return missing("Approved by");
    if (request.state == RequestState::decided) return std::nullopt; // it was carried out
    const auto footing = footing_of(plan, request);
    if (footing == Footing::part || footing == Footing::done) return std::nullopt;
    if (!request.deadline) return missing("Deadline");
    if (*request.deadline < *start_of(request))
        return Error{ErrorCode::out_of_order, "Deadline", {}};
    if (too_long(plan, request)) return Error{ErrorCode::out_of_order, "Days", {}};
    return std::nullopt;
}

std::optional<Error> wrong_decision(const Plan& plan, const Request& request) {
    switch (*request.decision) {
    case Decision::accept:
        return wrong_acceptance(plan, request);
    case Decision::defer:
        if (!request.until) return missing("Put off until");
        if (request.decided && *request.until <= *request.decided)
            return Error{ErrorCode::out_of_order, "Put off until", {}};
        return std::nullopt;
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

std::optional<Error> wrong_request(const Plan& plan, const Request& request) {
    if (request.decision) return wrong_decision(plan, request);
    if (request.state == RequestState::decided) return missing("Decision");
    return request.state == RequestState::fresh ? std::nullopt : unqualified(request);
}

void keep_decided(Edit& edit, const Request& before, Request& row) {
    // Decided anew, or no longer; `carry_out` looks after the rest.
    if (before.decision != row.decision && row.state == RequestState::decided)
        row.state = lacks_of(row).empty() ? RequestState::qualified : RequestState::fresh;
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

/// Refuses where the request breaks a limit even with what comes off.
void ask_limits(Edit& edit, const Request& request) {
    auto undertaking = undertaking_of(edit.plan(), request, *start_of(request));
    undertaking.score = score_of(edit.plan(), request.id);
    if (needs_score(edit.plan(), undertaking))
        return edit.refuse({ErrorCode::required, "Score", {}});
    const auto over = broken_limits(edit.plan(), undertaking, aside_for(edit.plan(), request));
    if (!over.empty()) edit.refuse(broken(over.front(), over.size()));
}

/// Lets come off what the request names.
void take_offs(Edit& edit, const Request& request) {
    for (const Off& off : offs_for(edit.plan(), request.id)) {
        if (auto wrong = wrong_off(edit.plan(), off)) return edit.refuse(std::move(*wrong));
        if (off.until && *off.until <= *request.decided)
            return edit.refuse({ErrorCode::out_of_order, "Comes off", {}});
        take_off(edit, request, off);
    }
}

void make_initiative(Edit& edit, const Request& request) {
    auto made = initiative_of(request);
    made.code = find_kind(table_of<Initiative>)->next_code(edit.plan());
    const auto initiative = edit.add(std::move(made));
    follow_scores(edit, request.id, initiative);
    edit.change(request.id, [&](Request& row) { row.initiative = initiative; });
}

/// An idea that was asked for, or what had been dropped.
void put_on(Edit& edit, const Request& request) {
    edit.change(*request.initiative, [&](Initiative& row) {
        row.status = Status::planned;
        row.status_reason.clear();
        row.start = start_of(request);
        row.days = request.days;
        row.due = request.deadline;
        if (request.effort) row.effort = request.effort;
        if (request.cost) row.cost = request.cost;
    });
}

void enlarge(Edit& edit, const Request& request) {
    edit.change(*request.initiative, [&](Initiative& row) {
        if (request.effort) row.effort = std::max(row.effort.value_or(0), *request.effort);
        if (request.cost) row.cost = std::max(row.cost.value_or(Money{}), *request.cost);
    });
}

void accept(Edit& edit, const Request& request) {
    const auto footing = footing_of(edit.plan(), request);
    if (footing == Footing::done)
        return edit.refuse(
            {ErrorCode::work_is_done, edit.plan().initiatives.find(*request.initiative)->code, {}});
    if (footing != Footing::part) ask_limits(edit, request);
    take_offs(edit, request);
    if (footing == Footing::more)
        enlarge(edit, request);
    else if (footing == Footing::anew && request.initiative)
        put_on(edit, request);
    else if (footing == Footing::anew)
        make_initiative(edit, request);
}

} // namespace

std::optional<Error> wrong_off(const Plan& plan, const Off& off) {
    const auto* row = plan.initiatives.find(off.initiative);
    if (row == nullptr) return std::nullopt;
    if (!takes_room(*row)) return Error{ErrorCode::takes_no_room, row->code, {}};
    if (off.until && row->start && *off.until <= *row->start)
        return Error{ErrorCode::out_of_order, "Comes off", {}};
    return std::nullopt;
}

void carry_out(Edit& edit, Id<Request> id) {
    if (edit.refusal()) return;
    const Request request = *edit.plan().requests.find(id);
    if (!request.decision || request.state == RequestState::decided) return;
    edit.change(id, [](Request& row) { row.state = RequestState::decided; });
    if (!accepted(request)) return;
    accept(edit, request);
    for (const Off& off : offs_for(edit.plan(), id)) edit.about(off.initiative.uuid);
    if (const auto made = edit.plan().requests.find(id)->initiative) edit.about(made->uuid);
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
        row.state = RequestState::ranked; // until it is carried out
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
    carry_out(edit, id);
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

} // namespace updraft
