#pragma once
#include "core/model/plan.h"
#include "core/schedule/network.h"

#include <vector>

namespace updraft {

/// Where each initiative stands in the table: a flat hash table, because links are looked up anew
/// on every edit.
class Places {
  public:
    explicit Places(const std::vector<const Initiative*>& rows);

    /// None for an id that is not there.
    std::optional<std::uint32_t> of(Id<Initiative> id) const;

  private:
    std::size_t slot_of(Id<Initiative> id) const;

    std::vector<Id<Initiative>> ids_;
    std::vector<std::uint32_t> slots_; // places + 1; 0 for an empty slot
};

/// The plan's initiatives in the order of the table, and the dependencies between them as links
/// from and to places in that order. Dependencies that lead to nothing are left out.
struct Rows {
    explicit Rows(const Table<Initiative>& table);

    std::vector<const Initiative*> initiatives;
    std::vector<Status> status; // of each, side by side
    Places places;
    std::vector<const Dependency*> dependencies;
    std::vector<Link> links; // of each dependency
};

/// Dropped initiatives take no part in the calculation: their dependencies can be left out.
enum class Dropped { linked, unlinked };

/// The rows live as long as the plan.
Rows rows_of(const Plan& plan, Dropped dropped);

} // namespace updraft
