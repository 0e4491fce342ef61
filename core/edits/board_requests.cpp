#include "core/edits/board_requests.h"

#include "core/base/text.h"
#include "core/choose/cadence.h"
#include "core/edits/board.h"
#include "core/edits/session_lists.h"
#include "core/thread/thread.h"

#include <fmt/format.h>

#include <algorithm>

namespace updraft {

namespace {

constexpr std::size_t title_room = 110; // of a title's 120 letters
constexpr std::size_t evidence_room = 10'000;

template <class T> std::string next_code(Edit& edit) {
    return find_kind(table_of<T>)->next_code(edit.plan());
}

/// The first evidence on the initiative's thread gives the request its quote and its step.
void follow_thread(const Plan& plan, Id<Initiative> initiative, Request& made) {
    std::string evidence;
    for (const ThreadItem& item : thread_of(plan, table_of<Initiative>, initiative.uuid)) {
        if (const auto* row = plan.opportunities.find({item.id}))
            evidence.append(evidence.empty() ? "" : "\n")
                .append(row->code)
                .append(" ")
                .append(row->statement);
        if (const auto* row = plan.pain_points.find({item.id}); row != nullptr && !made.step)
            made.step = row->step;
        if (const auto* row = plan.feedback.find({item.id}); row != nullptr && !made.feedback) {
            made.feedback = row->id;
            if (!made.step) made.step = row->step;
        }
    }
    made.evidence = shortened(evidence, evidence_room);
}

/// Whether what comes off for the request may still change; else the edit is refused.
bool may_change(Edit& edit, Id<Request> request) {
    const auto* row = edit.plan().requests.find(request);
    if (row == nullptr) {
        edit.refuse({ErrorCode::unknown_item, "requests", {}});
        return false;
    }
    if (!keeps_decided(edit.plan(), request.uuid, "comes_off")) return true;
    edit.refuse({ErrorCode::request_decided, row->code, "Comes off"});
    return false;
}

/// For whom somebody spoke when they last ranked; that may be less than their plan's department.
std::string last_department(const Plan& plan, std::string_view name) {
    std::string found;
    for (const Participant& each : plan.participants)
        if (same_name(each.name, name) && !each.department.empty()) found = each.department;
    return found;
}

std::optional<Id<ComesOff>> row_of(const Plan& plan, Id<Request> request,
                                   Id<Initiative> initiative) {
    for (const ComesOff& row : plan.comes_off)
        if (row.request == request && row.initiative == initiative) return row.id;
    return std::nullopt;
}

} // namespace

Id<Request> ask_board(Edit& edit, Request made, Date today) {
    if (made.code.empty()) made.code = next_code<Request>(edit);
    if (!made.asked) made.asked = today;
    const auto id = edit.add(std::move(made));
    edit.about(id.uuid);
    return id;
}

Id<Request> request_from(Edit& edit, Id<Initiative> initiative, Date today) {
    const Initiative* row = edit.plan().initiatives.find(initiative);
    if (row == nullptr) {
        edit.refuse({ErrorCode::unknown_item, "initiatives", {}});
        return {};
    }
    Request made;
    made.title = row->title;
    made.summary = row->summary;
    made.domain = row->domain;
    made.owner = row->owner;
    made.effort = row->effort;
    made.cost = row->cost;
    made.start = row->start;
    made.days = row->days;
    made.deadline = row->due;
    made.no_duplicate = true; // it is the one that is there
    made.initiative = initiative;
    follow_thread(edit.plan(), initiative, made);
    return ask_board(edit, std::move(made), today);
}

Id<Request> request_from(Edit& edit, Id<Step> step, std::string_view finding, Date today) {
    const Step* row = edit.plan().steps.find(step);
    if (row == nullptr) {
        edit.refuse({ErrorCode::unknown_item, "steps", {}});
        return {};
    }
    Request made;
    made.title = row->title;
    made.step = step;
    made.evidence = finding;
    return ask_board(edit, std::move(made), today);
}

Id<Request> request_from(Edit& edit, Id<Feedback> feedback, Date today) {
    const Feedback* said = edit.plan().feedback.find(feedback);
    if (said == nullptr) {
        edit.refuse({ErrorCode::unknown_item, "feedback", {}});
        return {};
    }
    Request made;
    made.code = next_code<Request>(edit);
    const auto first = lines(said->verbatim);
    made.title = shortened(first.empty() ? std::string_view{made.code} : first.front(), title_room);
    made.requester = said->customer;
    made.feedback = feedback;
    made.step = said->step;
    return ask_board(edit, std::move(made), today);
}

namespace {

template <class T> Id<Request> because_of(Edit& edit, Id<T> id, Date today) {
    const T* row = table<T>(edit.plan()).find(id);
    if (row == nullptr) {
        edit.refuse({ErrorCode::unknown_item, std::string{table_of<T>}, {}});
        return {};
    }
    Request made;
    std::string_view words;
    if constexpr (std::is_same_v<T, PainPoint>)
        words = row->text;
    else
        words = row->statement;
    if constexpr (!std::is_same_v<T, Insight>) made.step = row->step;
    made.title = shortened(words, title_room);
    made.evidence = shortened(fmt::format("{} {}", row->code, words), evidence_room);
    return ask_board(edit, std::move(made), today);
}

} // namespace

Id<Request> request_from(Edit& edit, Id<PainPoint> pain_point, Date today) {
    return because_of(edit, pain_point, today);
}

Id<Request> request_from(Edit& edit, Id<Opportunity> opportunity, Date today) {
    return because_of(edit, opportunity, today);
}

Id<Request> request_from(Edit& edit, Id<Insight> insight, Date today) {
    return because_of(edit, insight, today);
}

void let_come_off(Edit& edit, Id<Request> request, const Off& off) {
    if (!may_change(edit, request)) return;
    if (auto wrong = wrong_off(edit.plan(), off)) return edit.refuse(std::move(*wrong));
    edit.about(request.uuid);
    if (const auto there = row_of(edit.plan(), request, off.initiative))
        return edit.change(*there, [&](ComesOff& row) {
            row.how = off.how;
            row.until = off.until;
        });
    edit.add(ComesOff{{}, request, off.initiative, off.how, off.until});
}

void keep_on(Edit& edit, Id<Request> request, Id<Initiative> initiative) {
    if (!may_change(edit, request)) return;
    edit.about(request.uuid);
    if (const auto there = row_of(edit.plan(), request, initiative)) edit.remove(*there);
}

Id<RankingSession> rank_qualified(Edit& edit, const SessionWords& words, Date today) {
    const Meeting* board = next_board(edit.plan(), today);
    RankingSession made;
    made.code = next_code<RankingSession>(edit);
    made.title = words.title;
    made.question = words.question;
    made.date = board != nullptr ? board->date : today;
    std::string voters;
    if (board != nullptr)
        for (const auto name : lines(board->attendees)) {
            voters.append(voters.empty() ? "" : "; ").append(name);
            if (const auto department = last_department(edit.plan(), name); !department.empty())
                voters.append(" (").append(department).append(")");
        }
    const auto id = edit.add(std::move(made));
    edit.about(id.uuid);
    std::string items;
    for (const Uuid request : find_kind(table_of<Request>)->all(edit.plan()))
        if (const auto* row = edit.plan().requests.find({request});
            row->state == RequestState::qualified)
            items.append(items.empty() ? "" : "; ").append(row->code);
    if (!items.empty()) set_items(edit, {{id.uuid, items}});
    if (!voters.empty()) set_participants(edit, {{id.uuid, voters}});
    return id;
}

Id<Meeting> plan_board(Edit& edit, Date day) {
    const auto before = boards(edit.plan());
    Meeting made;
    made.code = next_code<Meeting>(edit);
    made.date = day;
    if (!before.empty()) made.attendees = before.back()->attendees;
    const auto id = edit.add(std::move(made));
    edit.about(id.uuid);
    return id;
}

} // namespace updraft
