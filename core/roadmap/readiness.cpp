#include "core/roadmap/readiness.h"

#include <unordered_map>

namespace updraft {

Readiness readiness(const Plan& plan, std::optional<Id<Batch>> batch) {
    std::unordered_map<Id<Initiative>, const Charter*> latest;
    for (const Charter& row : plan.charters) {
        const Charter*& known = latest[row.of];
        if (known == nullptr || row.version >= known->version) known = &row;
    }
    Readiness ready;
    for (const Initiative& row : plan.initiatives) {
        if (row.batch != batch || row.status == Status::dropped) continue;
        const auto charter = latest.find(row.id);
        const bool agreed =
            charter != latest.end() && charter->second->status == CharterStatus::agreed;
        ++ready.initiatives;
        ready.agreed += agreed ? 1 : 0;
        ready.owned += row.owner ? 1 : 0;
        ready.done += row.status == Status::done ? 1 : 0;
    }
    return ready;
}

} // namespace updraft
