#include "core/edits/take_ranking.h"

#include "core/choose/ranking_result.h"

namespace updraft {

std::vector<TakenRank> ranks_to_take(const Plan& plan, Id<RankingSession> session) {
    const auto* row = plan.sessions.find(session);
    if (row == nullptr || row->state != SessionState::revealed) return {};
    std::vector<TakenRank> taken;
    for (const RankedItem& item : result_of(plan, session).items) {
        if (const auto* of = item.initiative ? plan.initiatives.find(*item.initiative) : nullptr)
            taken.push_back({item.initiative, {}, of->priority, item.place});
        if (const auto* of = item.request ? plan.requests.find(*item.request) : nullptr)
            taken.push_back(
                {{}, item.request, of->rank, item.place, of->state == RequestState::qualified});
    }
    return taken;
}

void take_ranking(Edit& edit, Id<RankingSession> session) {
    const auto* row = edit.plan().sessions.find(session);
    if (row == nullptr)
        return edit.refuse({ErrorCode::unknown_item, std::string{table_of<RankingSession>}, {}});
    if (row->state != SessionState::revealed)
        return edit.refuse({row->state == SessionState::open ? ErrorCode::session_sealed
                                                             : ErrorCode::session_not_open,
                            row->code,
                            {}});
    const auto taken = ranks_to_take(edit.plan(), session);
    if (taken.empty()) return edit.refuse({ErrorCode::no_ballots, row->code, {}});
    for (const TakenRank& each : taken) {
        if (each.initiative)
            edit.change(*each.initiative, [&](Initiative& of) { of.priority = each.after; });
        if (each.request)
            edit.change(*each.request, [&](Request& of) {
                of.rank = each.after;
                if (each.moves_on) of.state = RequestState::ranked;
            });
    }
    edit.about(session.uuid);
}

} // namespace updraft
