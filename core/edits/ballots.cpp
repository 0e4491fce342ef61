#include "core/edits/ballots.h"

#include "core/base/chance.h"
#include "core/choose/session.h"
#include "core/model/validity.h"

#include <algorithm>
#include <map>

namespace updraft {

namespace {

constexpr std::size_t bytes_an_item = 5;
constexpr int byte_bits = 8;
constexpr std::size_t least_group = 3; // ballots that hide one another

const SessionKey* key_of(const Plan& plan, Id<RankingSession> session) {
    for (const SessionKey& key : plan.session_keys)
        if (key.session == session) return &key;
    return nullptr;
}

/// The session, where it is in this state; else the edit is refused.
const RankingSession* session_in(Edit& edit, Id<RankingSession> id, SessionState state) {
    const auto* session = edit.plan().sessions.find(id);
    if (session != nullptr && session->state == state) return session;
    if (session == nullptr)
        edit.refuse({ErrorCode::unknown_item, std::string{table_of<RankingSession>}, {}});
    else if (state == SessionState::prepared)
        edit.refuse({ErrorCode::session_opened, session->code, {}});
    else
        edit.refuse({ErrorCode::session_not_open, session->code, {}});
    return nullptr;
}

std::uint8_t byte(std::optional<int> value) {
    return static_cast<std::uint8_t>(value.value_or(0));
}

std::optional<int> value(std::uint8_t byte) {
    return byte == 0 ? std::nullopt : std::optional<int>{byte};
}

/// As many bytes for every ballot of a session, so that the length tells nothing.
SealedBytes packed(const BallotPaper& paper) {
    SealedBytes bytes;
    for (const Opinion& each : paper) {
        const int place = each.place.value_or(0);
        bytes.insert(bytes.end(), {static_cast<std::uint8_t>(place >> byte_bits),
                                   static_cast<std::uint8_t>(place), byte(each.feasibility),
                                   byte(each.buy_in), byte(each.dots)});
    }
    return bytes;
}

Result<BallotPaper> unpacked(const SealedBytes& bytes, std::size_t items) {
    if (bytes.size() != items * bytes_an_item) return fail(ErrorCode::damaged_seal);
    BallotPaper paper(items);
    for (std::size_t i = 0; i < items; ++i) {
        const auto* of = bytes.data() + i * bytes_an_item;
        const int place = of[0] << byte_bits | of[1];
        paper[i] = {place == 0 ? std::nullopt : std::optional{place}, value(of[2]), value(of[3]),
                    of[4]};
    }
    return paper;
}

std::optional<Error> wrong_opinion(std::string_view label, std::optional<int> value, int most) {
    const Limits limits{1, static_cast<double>(most)};
    if (!value || (*value >= 1 && *value <= most)) return std::nullopt;
    return Error{ErrorCode::out_of_range, std::string{label}, text_of(limits, Type::whole)};
}

std::optional<Error> wrong_paper(const RankingSession& session, const BallotPaper& paper,
                                 std::size_t items) {
    constexpr int best_opinion = 5;
    if (paper.size() != items) return Error{ErrorCode::out_of_range, "Items", {}};
    int dots = 0;
    for (const Opinion& each : paper) {
        if (auto wrong = wrong_opinion("Rank", each.place, static_cast<int>(items))) return wrong;
        if (auto wrong = wrong_opinion("Feasibility", each.feasibility, best_opinion)) return wrong;
        if (auto wrong = wrong_opinion("Buy-in", each.buy_in, best_opinion)) return wrong;
        if (each.dots < 0) return Error{ErrorCode::out_of_range, "Dots", {}};
        dots += std::min(each.dots, session.dots + 1);
    }
    if (dots <= session.dots) return std::nullopt;
    return Error{ErrorCode::too_many_dots, std::to_string(session.dots), {}};
}

std::vector<Id<SealedBallot>> sealed_by(const Plan& plan, Id<Participant> participant) {
    std::vector<Id<SealedBallot>> found;
    for (const SealedBallot& row : plan.sealed_ballots)
        if (row.participant == participant) found.push_back(row.id);
    return found;
}

/// The items as they are called when people rank them.
void name_items(Edit& edit, const std::vector<Id<SessionItem>>& items) {
    for (const auto id : items)
        edit.change(id, [&](SessionItem& item) {
            if (const auto* row =
                    item.initiative ? edit.plan().initiatives.find(*item.initiative) : nullptr) {
                item.code = row->code;
                item.title = row->title;
            }
            if (const auto* row =
                    item.request ? edit.plan().requests.find(*item.request) : nullptr) {
                item.code = row->code;
                item.title = row->title;
            }
        });
}

template <class Row> std::vector<Id<Row>> ids_of(const std::vector<const Row*>& rows) {
    std::vector<Id<Row>> ids;
    ids.reserve(rows.size());
    for (const Row* row : rows) ids.push_back(row->id);
    return ids;
}

/// What is opened: a paper and who gave it.
struct Opened {
    BallotPaper paper;
    Id<Participant> voter;
    std::string department;
};

/// Lets departments that too few ballots share tell nothing.
void hide_small_departments(std::vector<Opened>& ballots) {
    std::map<std::string, std::size_t> counts;
    for (const Opened& each : ballots) ++counts[each.department];
    const auto hide = [&](const std::string& department) {
        for (Opened& each : ballots)
            if (each.department == department) each.department.clear();
        const auto count = counts[department];
        counts.erase(department);
        counts[""] += count;
    };
    const auto smallest = [&] {
        auto found = counts.end();
        for (auto each = counts.begin(); each != counts.end(); ++each)
            if (!each->first.empty() && (found == counts.end() || each->second < found->second))
                found = each;
        return found;
    };
    // The hidden ones must be enough to hide one another, too.
    for (auto next = smallest(); next != counts.end(); next = smallest()) {
        const auto hidden = counts.contains("") ? counts[""] : 0;
        if (next->second >= least_group && (hidden == 0 || hidden >= least_group)) return;
        hide(std::string{next->first});
    }
}

Result<std::vector<Opened>> open_all(const Plan& plan,
                                     const std::vector<const Participant*>& participants,
                                     std::size_t items, const OpenedKey& key) {
    std::vector<Opened> all;
    for (const Participant* each : participants)
        for (const auto id : sealed_by(plan, each->id)) {
            const auto bytes = key.open(plan.sealed_ballots.find(id)->box);
            if (!bytes) return fail(bytes.error());
            auto paper = unpacked(*bytes, items);
            if (!paper) return fail(std::move(paper.error()));
            all.push_back({std::move(*paper), each->id, each->department});
        }
    return all;
}

void add_ballot(Edit& edit, const RankingSession& session, const Opened& opened,
                const std::vector<Id<SessionItem>>& items) {
    Ballot ballot;
    ballot.session = session.id;
    ballot.department = opened.department;
    if (session.named) ballot.voter = opened.voter;
    const auto id = edit.add(ballot);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Opinion& said = opened.paper[i];
        edit.add(
            BallotMark{{}, id, items[i], said.place, said.feasibility, said.buy_in, said.dots});
    }
}

/// Neither the file nor its history holds the sealed ballots and their key any longer.
void forget_sealed(Edit& edit, Id<RankingSession> session) {
    for (const auto participant : ids_of(participants_of(edit.plan(), session)))
        for (const auto id : sealed_by(edit.plan(), participant)) edit.remove_for_good(id);
    if (const SessionKey* key = key_of(edit.plan(), session)) edit.remove_for_good(key->id);
}

void set_state(Edit& edit, Id<RankingSession> session, SessionState state) {
    edit.change(session, [&](RankingSession& row) { row.state = state; });
    edit.about(session.uuid);
    edit.make_final();
}

} // namespace

void open_session(Edit& edit, Id<RankingSession> id, const SealKeys& keys, Date today) {
    const auto* session = session_in(edit, id, SessionState::prepared);
    if (session == nullptr) return;
    const auto items = ids_of(items_of(edit.plan(), id));
    if (items.size() < 2) return edit.refuse({ErrorCode::nothing_to_rank, session->code, {}});
    if (participants_of(edit.plan(), id).empty())
        return edit.refuse({ErrorCode::nobody_ranks, session->code, {}});
    name_items(edit, items);
    edit.add(SessionKey{{}, id, {keys.open_key.begin(), keys.open_key.end()}, keys.locked_key});
    edit.change(id, [&](RankingSession& row) {
        if (!row.date) row.date = today;
    });
    set_state(edit, id, SessionState::open);
}

void cast_ballot(Edit& edit, Id<Participant> id, const BallotPaper& paper) {
    const auto* participant = edit.plan().participants.find(id);
    if (participant == nullptr)
        return edit.refuse({ErrorCode::unknown_item, std::string{table_of<Participant>}, {}});
    const auto in = participant->session;
    const auto* session = session_in(edit, in, SessionState::open);
    const auto* key = session != nullptr ? key_of(edit.plan(), session->id) : nullptr;
    if (session == nullptr) return;
    OpenedKey::Key open_key{};
    if (key == nullptr || key->seal.size() != open_key.size())
        return edit.refuse({ErrorCode::damaged_seal, session->code, {}});
    std::ranges::copy(key->seal, open_key.begin());
    if (auto wrong = wrong_paper(*session, paper, items_of(edit.plan(), session->id).size()))
        return edit.refuse(std::move(*wrong));
    auto box = seal(open_key, packed(paper));
    if (!box) return edit.refuse(std::move(box.error()));
    for (const auto old : sealed_by(edit.plan(), id)) edit.remove_for_good(old);
    edit.add(SealedBallot{{random_uuid()}, id, std::move(*box)});
    edit.change(id, [](Participant& row) { row.cast = true; });
    edit.about(in.uuid);
    edit.make_final();
}

void reveal_ballots(Edit& edit, Id<RankingSession> id, const OpenedKey& key) {
    const auto* there = session_in(edit, id, SessionState::open);
    if (there == nullptr) return;
    const RankingSession session = *there;
    const auto items = ids_of(items_of(edit.plan(), id));
    auto opened = open_all(edit.plan(), participants_of(edit.plan(), id), items.size(), key);
    if (!opened) return edit.refuse(std::move(opened.error()));
    if (!session.named) {
        hide_small_departments(*opened);
        shuffle(*opened);
    }
    for (const Opened& each : *opened) add_ballot(edit, session, each, items);
    forget_sealed(edit, id);
    set_state(edit, id, SessionState::revealed);
}

void close_unopened(Edit& edit, Id<RankingSession> id) {
    if (session_in(edit, id, SessionState::open) == nullptr) return;
    forget_sealed(edit, id);
    set_state(edit, id, SessionState::closed);
}

} // namespace updraft
