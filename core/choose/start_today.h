#pragma once
#include "core/schedule/load.h"

#include <vector>

namespace updraft {

/// Why an initiative cannot start today.
struct Hindrance {
    enum class Kind { begun, mandate, owner, predecessor, team, limit };
    Kind kind = Kind::begun;
    Uuid subject; // the predecessor, the team that is full, the limit; else the initiative

    friend bool operator==(const Hindrance&, const Hindrance&) = default;
};

/// What a leader can begin without asking anybody: it is theirs, has an owner, nothing unfinished
/// comes before it, and the teams and the limits of the strategy have room for it from today on.
class StartToday {
  public:
    StartToday(const Plan& plan, const Schedule& schedule, Date today);

    /// Empty where it can start.
    std::vector<Hindrance> hindrances(const Initiative& initiative) const;
    bool can(const Initiative& initiative) const { return hindrances(initiative).empty(); }

  private:
    void add_predecessors(const Initiative& initiative, std::vector<Hindrance>& found) const;
    void add_teams(const Initiative& initiative, std::vector<Hindrance>& found) const;
    void add_limits(const Initiative& initiative, std::vector<Hindrance>& found) const;
    double own_need(const Initiative& initiative, const Need& need, Date day) const;

    const Plan& plan_;
    Date today_;
    WorkingDays calendar_;
    std::vector<TeamLoad> loads_;
};

} // namespace updraft
