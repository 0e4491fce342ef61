#include "core/document/going_back.h"

namespace updraft {

namespace {

bool is_missing(const Plan& plan, const SessionItem& item) {
    return (item.initiative && plan.initiatives.find(*item.initiative) == nullptr) ||
           (item.request && plan.requests.find(*item.request) == nullptr);
}

} // namespace

Plan going_back_to(Plan earlier, const Plan& now) {
    const auto keep = [&](auto table) { earlier.*table = now.*table; };
    keep(&Plan::sessions);
    keep(&Plan::session_items);
    keep(&Plan::participants);
    keep(&Plan::session_keys);
    keep(&Plan::sealed_ballots);
    keep(&Plan::ballots);
    keep(&Plan::ballot_marks);
    ++earlier.edition;
    for (const SessionItem& item : now.session_items) {
        if (!is_missing(earlier, item)) continue;
        if (now.sessions.find(item.session)->state == SessionState::prepared) {
            earlier.session_items.erase(item.id, earlier.edition);
            continue;
        }
        SessionItem left = item;
        left.initiative.reset();
        left.request.reset();
        earlier.session_items.put(std::make_shared<const SessionItem>(std::move(left)),
                                  earlier.edition);
    }
    return earlier;
}

} // namespace updraft
