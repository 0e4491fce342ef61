#include "core/edits/sessions.h"

#include "core/base/text.h"
#include "core/choose/session.h"
#include "core/edits/kinds.h"
#include "core/edits/order.h"

#include <algorithm>

namespace updraft {

namespace {

const Kind& sessions() {
    return *find_kind(table_of<RankingSession>);
}

/// Whether it is still being prepared; else the edit is refused.
bool may_change(Edit& edit, Id<RankingSession> id, std::string_view what) {
    const auto* session = edit.plan().sessions.find(id);
    if (session == nullptr)
        edit.refuse({ErrorCode::unknown_item, std::string{table_of<RankingSession>}, {}});
    else if (session->state != SessionState::prepared)
        edit.refuse({ErrorCode::session_opened, std::string{what}, {}});
    else
        return !edit.refusal();
    return false;
}

SessionItem item_for(const Plan& plan, const Rankable& thing) {
    SessionItem item;
    if (const auto* initiative = std::get_if<Id<Initiative>>(&thing)) {
        item.initiative = *initiative;
        if (const auto* row = plan.initiatives.find(*initiative)) {
            item.code = row->code;
            item.title = row->title;
        }
    } else {
        item.request = std::get<Id<Request>>(thing);
        if (const auto* row = plan.requests.find(*item.request)) {
            item.code = row->code;
            item.title = row->title;
        }
    }
    return item;
}

bool is_of(const SessionItem& item, const Rankable& thing) {
    const auto* initiative = std::get_if<Id<Initiative>>(&thing);
    return initiative != nullptr ? item.initiative == *initiative
                                 : item.request == std::get<Id<Request>>(thing);
}

bool is_there(const Plan& plan, const SessionItem& item) {
    return (item.initiative && plan.initiatives.find(*item.initiative) != nullptr) ||
           (item.request && plan.requests.find(*item.request) != nullptr);
}

/// The department of the plan's person of this name.
std::string department_of(const Plan& plan, std::string_view name) {
    for (const Person& person : plan.people)
        if (same_name(person.name, name)) return person.department;
    return {};
}

bool is_taken(const Plan& plan, Id<RankingSession> session, std::string_view name,
              std::optional<Id<Participant>> but = {}) {
    return std::ranges::any_of(participants_of(plan, session), [&](const Participant* row) {
        return row->id != but && same_name(row->name, name);
    });
}

std::string last_place_of(const std::vector<const Participant*>& rows) {
    return rows.empty() ? std::string{} : rows.back()->position;
}

} // namespace

Id<RankingSession> add_session(Edit& edit, std::string_view title) {
    const Id<RankingSession> id{
        sessions().add(edit, {{sessions().field("title"), std::string{title}}})};
    edit.about(id.uuid);
    return id;
}

void begin_again(RankingSession& copy) {
    copy.state = SessionState::prepared;
    copy.date.reset();
    copy.decisions.clear();
}

void copy_session_rows(Edit& edit, Id<RankingSession> original, Id<RankingSession> copy) {
    std::vector<SessionItem> items;
    for (const SessionItem* row : items_of(edit.plan(), original))
        if (is_there(edit.plan(), *row)) items.push_back(*row);
    std::vector<Participant> people;
    for (const Participant* row : participants_of(edit.plan(), original)) people.push_back(*row);
    for (SessionItem& row : items) {
        row.id = {};
        row.session = copy;
        edit.add(std::move(row));
    }
    for (Participant& row : people) {
        row.id = {};
        row.session = copy;
        row.cast = false;
        edit.add(std::move(row));
    }
}

Id<RankingSession> prepare_again(Edit& edit, Id<RankingSession> session) {
    const Id<RankingSession> copy{sessions().duplicate(edit, session.uuid)};
    edit.about(copy.uuid);
    return copy;
}

void rank_items(Edit& edit, Id<RankingSession> session, std::span<const Rankable> items) {
    if (!may_change(edit, session, "Items")) return;
    std::vector<SessionItem> old;
    for (const SessionItem* row : items_of(edit.plan(), session)) old.push_back(*row);
    std::string place;
    for (const Rankable& thing : items) {
        place = key_between(place, {});
        const auto same =
            std::ranges::find_if(old, [&](const SessionItem& row) { return is_of(row, thing); });
        if (same != old.end()) {
            edit.change(same->id, [&](SessionItem& row) { row.position = place; });
            old.erase(same);
            continue;
        }
        SessionItem item = item_for(edit.plan(), thing);
        item.session = session;
        item.position = place;
        edit.add(std::move(item));
    }
    for (const SessionItem& row : old) edit.remove(row.id);
    edit.about(session.uuid);
}

void drop_items(Edit& edit, std::span<const Id<SessionItem>> items) {
    for (const auto id : items) {
        const auto* item = edit.plan().session_items.find(id);
        if (item == nullptr) continue;
        const auto session = item->session;
        if (!may_change(edit, session, "Items")) return;
        if (id == items.front()) edit.about(session.uuid);
        edit.remove(id);
    }
}

void move_session_item(Edit& edit, Id<SessionItem> id, int places) {
    const auto* item = edit.plan().session_items.find(id);
    if (item == nullptr)
        return edit.refuse({ErrorCode::unknown_item, std::string{table_of<SessionItem>}, {}});
    const auto session = item->session;
    if (!may_change(edit, session, "Items")) return;
    move_places(edit, id,
                in_order(edit.plan().session_items,
                         [&](const SessionItem& row) { return row.session == session; }),
                places);
    edit.about(session.uuid);
}

void add_participant(Edit& edit, Id<RankingSession> session, std::string_view name,
                     std::string_view department) {
    if (!may_change(edit, session, "Participants")) return;
    if (is_taken(edit.plan(), session, trimmed(name)))
        return edit.refuse({ErrorCode::name_taken, std::string{trimmed(name)}, {}});
    Participant row;
    row.session = session;
    row.name = trimmed(name);
    row.department = trimmed(department);
    if (row.department.empty()) row.department = department_of(edit.plan(), row.name);
    row.position = key_between(last_place_of(participants_of(edit.plan(), session)), {});
    edit.add(std::move(row));
    edit.about(session.uuid);
}

void set_participant(Edit& edit, Id<Participant> id, std::string_view name,
                     std::string_view department) {
    const auto* there = edit.plan().participants.find(id);
    if (there == nullptr)
        return edit.refuse({ErrorCode::unknown_item, std::string{table_of<Participant>}, {}});
    const auto session = there->session;
    if (!may_change(edit, session, "Participants")) return;
    if (is_taken(edit.plan(), session, trimmed(name), id))
        return edit.refuse({ErrorCode::name_taken, std::string{trimmed(name)}, {}});
    edit.change(id, [&](Participant& row) {
        row.name = trimmed(name);
        row.department = trimmed(department);
    });
    edit.about(session.uuid);
}

void drop_participants(Edit& edit, std::span<const Id<Participant>> participants) {
    for (const auto id : participants) {
        const auto* there = edit.plan().participants.find(id);
        if (there == nullptr) continue;
        const auto session = there->session;
        if (!may_change(edit, session, "Participants")) return;
        if (id == participants.front()) edit.about(session.uuid);
        edit.remove(id);
    }
}

} // namespace updraft
