#include "core/schedule/rows.h"

#include <algorithm>

namespace updraft {

namespace {

/// Where each initiative stands in the table. The ids lie side by side, so that a search stays
/// within the processor's cache.
class Places {
  public:
    explicit Places(const Table<Initiative>& table) {
        ids_.reserve(table.size());
        for (const auto& row : table) ids_.push_back(row.id);
    }
    std::optional<std::size_t> of(Id<Initiative> id) const {
        const auto found = std::lower_bound(ids_.begin(), ids_.end(), id);
        if (found == ids_.end() || *found != id) return std::nullopt;
        return static_cast<std::size_t>(found - ids_.begin());
    }

  private:
    std::vector<Id<Initiative>> ids_;
};

} // namespace

Rows rows_of(const Plan& plan, Dropped dropped) {
    Rows rows;
    rows.initiatives.reserve(plan.initiatives.size());
    for (const auto& row : plan.initiatives) rows.initiatives.push_back(&row);
    rows.dependencies.reserve(plan.dependencies.size());
    rows.links.reserve(plan.dependencies.size());
    const auto linked = [&](std::size_t at) {
        return dropped == Dropped::linked || rows.initiatives[at]->status != Status::dropped;
    };
    const Places places{plan.initiatives};
    for (const auto& row : plan.dependencies) {
        const auto from = places.of(row.from);
        const auto to = places.of(row.to);
        if (!from || !to || !linked(*from) || !linked(*to)) continue;
        rows.dependencies.push_back(&row);
        rows.links.push_back({*from, *to, row.type, row.lag});
    }
    return rows;
}

} // namespace updraft
