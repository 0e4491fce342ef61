#include "core/choose/session.h"

#include <algorithm>
#include <unordered_map>

namespace updraft {

namespace {

template <class Row>
std::vector<const Row*> in_order(const Plan& plan, Id<RankingSession> session) {
    std::vector<const Row*> rows;
    for (const Row& row : table<Row>(plan))
        if (row.session == session) rows.push_back(&row);
    std::ranges::stable_sort(
        rows, {}, [](const Row* row) -> auto& { return row->position; });
    return rows;
}

} // namespace

std::vector<const SessionItem*> items_of(const Plan& plan, Id<RankingSession> session) {
    return in_order<SessionItem>(plan, session);
}

std::vector<const Participant*> participants_of(const Plan& plan, Id<RankingSession> session) {
    return in_order<Participant>(plan, session);
}

std::string code_of(const Plan& plan, const SessionItem& item) {
    if (const auto* row = item.initiative ? plan.initiatives.find(*item.initiative) : nullptr)
        return row->code;
    const auto* row = item.request ? plan.requests.find(*item.request) : nullptr;
    return row != nullptr ? row->code : item.code;
}

Ballots ballots_of(const Plan& plan, Id<RankingSession> session) {
    const auto items = items_of(plan, session);
    std::unordered_map<Id<SessionItem>, std::size_t> number;
    for (std::size_t i = 0; i < items.size(); ++i) number.emplace(items[i]->id, i);
    std::unordered_map<Id<Ballot>, Preference> given;
    for (const Ballot& row : plan.ballots)
        if (row.session == session) given[row.id].ranks.resize(items.size());
    for (const BallotMark& mark : plan.ballot_marks)
        if (const auto ballot = given.find(mark.ballot); ballot != given.end())
            if (const auto item = number.find(mark.item); item != number.end() && mark.place)
                ballot->second.ranks[item->second] = *mark.place;
    Ballots ballots{items.size()};
    for (const Ballot& row : plan.ballots)
        if (const auto ballot = given.find(row.id); ballot != given.end())
            ballots.add(ballot->second);
    return ballots;
}

} // namespace updraft
