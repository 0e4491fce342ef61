#include "core/edits/session_lists.h"

#include "core/base/text.h"
#include "core/choose/session.h"
#include "core/edits/list_rows.h"
#include "core/edits/order.h"
#include "core/model/handle.h"

#include <fmt/format.h>

#include <algorithm>

namespace updraft {

namespace {

bool is_asked(std::string_view field) {
    constexpr std::array<std::string_view, 5> asked = {"question", "dots", "feasibility", "buy_in",
                                                       "named"};
    return std::ranges::find(asked, field) != asked.end();
}

bool is_prepared(const Plan& plan, Id<RankingSession> session) {
    const auto* row = plan.sessions.find(session);
    return row != nullptr && row->state == SessionState::prepared;
}

/// Whether the session may still get other rows; else the edit is refused.
bool may_change(Edit& edit, Id<RankingSession> session, std::string_view label) {
    if (is_prepared(edit.plan(), session)) return true;
    edit.refuse({ErrorCode::session_opened, std::string{label}, {}});
    return false;
}

/// A session's rows of one table in their order.
template <class Row> std::vector<const Row*> rows_of(const Plan& plan, Id<RankingSession> session) {
    if constexpr (std::is_same_v<Row, SessionItem>)
        return items_of(plan, session);
    else
        return participants_of(plan, session);
}

std::string part_of(const Plan& plan, const SessionItem& item) {
    return code_of(plan, item);
}

std::string part_of(const Plan& /*plan*/, const Participant& row) {
    return row.department.empty() ? row.name : fmt::format("{} ({})", row.name, row.department);
}

template <class Row> std::string text_of_session(const Plan& plan, Id<RankingSession> session) {
    std::string text;
    for (const Row* row : rows_of<Row>(plan, session))
        text.append(text.empty() ? "" : "; ").append(part_of(plan, *row));
    return text;
}

template <class Row> Texts texts_of_sessions(const Plan& plan) {
    Texts texts;
    for (const RankingSession& session : plan.sessions)
        if (auto text = text_of_session<Row>(plan, session.id); !text.empty())
            texts.emplace(session.id.uuid, std::move(text));
    return texts;
}

SessionItem read_item(Edit& edit, std::string_view code) {
    SessionItem item;
    if (const auto request = find_kind(table_of<Request>)->find(edit.plan(), code)) {
        const auto* row = edit.plan().requests.find({*request});
        item.request = row->id;
        item.code = row->code;
        item.title = row->title;
        return item;
    }
    const auto* row =
        edit.plan().initiatives.find({find_kind(table_of<Initiative>)->named(edit, code)});
    if (row == nullptr) return item;
    item.initiative = row->id;
    item.code = row->code;
    item.title = row->title;
    return item;
}

Participant read_participant(const Plan& plan, std::string_view text) {
    Participant read;
    const auto bracket = text.rfind('(');
    if (text.ends_with(')') && bracket != std::string_view::npos) {
        read.department = trimmed(text.substr(bracket + 1, text.size() - bracket - 2));
        text = text.substr(0, bracket);
    }
    read.name = trimmed(text);
    for (const Person& person : plan.people)
        if (read.department.empty() && same_name(person.name, read.name))
            read.department = person.department;
    return read;
}

bool same_row(const SessionItem& a, const SessionItem& b) {
    return a.initiative == b.initiative && a.request == b.request &&
           (a.initiative || a.request || a.code == b.code);
}

bool same_row(const Participant& a, const Participant& b) {
    return same_name(a.name, b.name);
}

void take_over(SessionItem& /*kept*/, const SessionItem& /*wanted*/) {}

void take_over(Participant& kept, const Participant& wanted) {
    kept.name = wanted.name;
    kept.department = wanted.department;
}

/// Makes the session's rows those wanted, in their order; the same ones stay.
template <class Row>
void become(Edit& edit, Id<RankingSession> session, const std::vector<Row>& wanted) {
    std::vector<Row> old;
    for (const Row* row : rows_of<Row>(edit.plan(), session)) old.push_back(*row);
    std::string place;
    for (Row row : wanted) {
        row.session = session;
        row.position = place = key_between(place, {});
        const auto same =
            std::ranges::find_if(old, [&](const Row& other) { return same_row(other, row); });
        if (same == old.end()) {
            edit.add(std::move(row));
            continue;
        }
        edit.change(same->id, [&](Row& kept) {
            kept.position = row.position;
            take_over(kept, row);
        });
        old.erase(same);
    }
    for (const Row& row : old) edit.remove(row.id);
}

/// The rows that the texts name, each once.
template <class Row, class Read>
void set_rows(Edit& edit, const std::vector<TextOf>& texts, std::string_view label, Read&& read) {
    for (const auto& [owner, text] : texts) {
        if (text_of_session<Row>(edit.plan(), {owner}) == text) continue;
        if (!may_change(edit, {owner}, label)) return;
        std::vector<Row> wanted;
        for (const auto part : split(text, ';')) {
            Row row = read(part);
            if (edit.refusal()) return;
            if (std::ranges::none_of(wanted, [&](const Row& o) { return same_row(o, row); }))
                wanted.push_back(std::move(row));
        }
        become<Row>(edit, {owner}, wanted);
    }
}

} // namespace

std::string items_text(const Plan& plan, Id<RankingSession> session) {
    return text_of_session<SessionItem>(plan, session);
}

Texts items_texts(const Plan& plan) {
    return texts_of_sessions<SessionItem>(plan);
}

void set_items(Edit& edit, const std::vector<TextOf>& texts) {
    set_rows<SessionItem>(edit, texts, "Items",
                          [&](std::string_view part) { return read_item(edit, part); });
}

std::string participants_text(const Plan& plan, Id<RankingSession> session) {
    return text_of_session<Participant>(plan, session);
}

Texts participants_texts(const Plan& plan) {
    return texts_of_sessions<Participant>(plan);
}

void set_participants(Edit& edit, const std::vector<TextOf>& texts) {
    set_rows<Participant>(edit, texts, "Participants", [&](std::string_view part) {
        return read_participant(edit.plan(), part);
    });
}

void keep_opened(Edit& edit, const RankingSession& before, RankingSession& row) {
    if (before.state == SessionState::prepared) return;
    for (const auto& field : fields<RankingSession>)
        if (is_asked(field.name) && !equal(field.get(before), field.get(row)))
            return edit.refuse({ErrorCode::session_opened, std::string{field.label}, {}});
}

bool keeps_opened(const Plan& plan, Uuid session, std::string_view field) {
    return (is_asked(field) || field == "items" || field == "participants") &&
           !is_prepared(plan, {session});
}

std::string ranking_text(const Plan& plan, Uuid ballot) {
    std::vector<const BallotMark*> marks;
    for (const BallotMark& mark : plan.ballot_marks)
        if (mark.ballot.uuid == ballot && mark.place) marks.push_back(&mark);
    std::ranges::stable_sort(marks, {}, [](const BallotMark* mark) { return *mark->place; });
    std::string text;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (i > 0) text += marks[i]->place == marks[i - 1]->place ? "=" : ">";
        text += part_of(plan, *plan.session_items.find(marks[i]->item));
    }
    return text;
}

namespace {

/// `get` says nothing by 0.
template <class F> std::string opinions_text(const Plan& plan, Uuid ballot, F get) {
    std::string text;
    for (const BallotMark& mark : plan.ballot_marks)
        if (const int said = mark.ballot.uuid == ballot ? get(mark) : 0; said > 0)
            text.append(text.empty() ? "" : "; ")
                .append(part_of(plan, *plan.session_items.find(mark.item)))
                .append(" ")
                .append(std::to_string(said));
    return text;
}

} // namespace

std::string feasibility_text(const Plan& plan, Uuid ballot) {
    return opinions_text(plan, ballot,
                         [](const BallotMark& mark) { return mark.feasibility.value_or(0); });
}

std::string buy_in_text(const Plan& plan, Uuid ballot) {
    return opinions_text(plan, ballot,
                         [](const BallotMark& mark) { return mark.buy_in.value_or(0); });
}

std::string dots_text(const Plan& plan, Uuid ballot) {
    return opinions_text(plan, ballot, [](const BallotMark& mark) { return mark.dots; });
}

} // namespace updraft
