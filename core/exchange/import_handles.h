#pragma once
#include "core/edits/kinds.h"

#include <map>

namespace updraft {

/// The ids behind handles, looked up once a kind.
class Handles {
  public:
    explicit Handles(const Plan& plan) : plan_{plan} {}

    /// The same assignments with ids for references that there are. What other tables hold comes
    /// when all rows are there, for all of them at once.
    std::vector<Assignment> settled(const std::vector<Assignment>& assignments);

    /// Makes an item known that is still to come; one of that handle that there is comes first.
    void add(const Kind& kind, const std::string& handle, Uuid id);

  private:
    std::unordered_map<std::string, Uuid>& of(const Kind& kind);
    std::optional<Uuid> find(const Kind& kind, const std::string& handle);

    const Plan& plan_;
    std::map<const Kind*, std::unordered_map<std::string, Uuid>> kinds_;
};

} // namespace updraft
