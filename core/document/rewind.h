#pragma once
#include "core/document/edit.h"

#include <functional>

namespace updraft {

/// Takes whole changesets back within an edit, the last first.
void replay_inverse(Edit& edit, const std::vector<Changeset>& newest_first);

/// A plan in memory that is taken back along its history.
class Rewind {
  public:
    static Result<std::unique_ptr<Rewind>> from(const Plan& plan);

    const Plan& plan() const { return plan_; }
    [[nodiscard]] Result<void> take_back(const std::vector<Changeset>& newest_first);
    /// Makes the plan another one, and says what that changes.
    Result<Changeset> become(const Plan& target);

  private:
    explicit Rewind(Connection scratch) : scratch_{std::move(scratch)}, writer_{scratch_} {}
    Result<Changeset> run(const std::function<void(Edit&)>& change);

    Connection scratch_;
    RowWriter writer_;
    Plan plan_;
};

} // namespace updraft
