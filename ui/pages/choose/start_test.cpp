#include "ui/pages/choose/start_test.h"

#include "core/choose/start_today.h"

#include <unordered_set>

namespace updraft {

KindFilterModel::Test startTest(const Session& session) {
    const StartToday start(session.plan(), session.schedule(), session.today());
    auto can = std::make_shared<std::unordered_set<Uuid>>();
    for (const Initiative& row : session.plan().initiatives)
        if (start.can(row)) can->insert(row.id.uuid);
    return [can](const Plan&, Uuid id) { return can->contains(id); };
}

} // namespace updraft
