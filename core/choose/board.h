#pragma once
#include "core/schedule/schedule.h"

#include <optional>
#include <vector>

// What the limits of the strategy leave room for.

namespace updraft {

/// What the change board would put on.
struct Undertaking {
    std::optional<Id<Domain>> domain;
    Date start;
    std::int64_t days = 0; // working days; a point where 0
    double effort = 0;     // person-days
    Money cost;
    std::optional<double> score; // 0 to 100; none where nobody scored it
};

/// Whether nothing tells that it reaches the lowest score that a limit asks for.
bool needs_score(const Plan& plan, const Undertaking& undertaking);

/// What a request would be, if it started on that day where it names none itself. Its deadline
/// gives the days where it names none.
Undertaking undertaking_of(const Plan& plan, const Request& request, Date start);

/// Whether the initiative is planned or under way: then it takes room, and can come off.
bool takes_room(const Initiative& initiative);
/// How a request stands to the initiative that it is about.
enum class Footing {
    anew, // about none, or about an idea or what was dropped, which it would put on
    part, // a part of what takes room already, and asks no more of it
    more, // asks for more effort or money than that has
    done, // about what is done
};
Footing footing_of(const Plan& plan, const Request& request);

/// What would come off to make room: dropped, or put off until a day.
struct Off {
    Id<Initiative> initiative;
    OffHow how = OffHow::deferred;
    std::optional<Date> until; // its new start; without one it loses its dates
};

/// What a limit allows, and what there is of it: money in units of the currency, person-days of a
/// month, initiatives on the busiest day, points of the score.
struct LimitUse {
    const Limit* limit = nullptr;
    double allowed = 0;
    double before = 0; // without the undertaking, with all that comes off
    double after = 0;  // with it
    Date from;         // the month, the busiest day, or the time without changes
    Date until;

    /// What was broken before and does not get worse is not broken by the undertaking.
    bool broken() const;
};

/// What an initiative takes of what a limit counts.
struct Share {
    Id<Initiative> initiative;
    double taken = 0;
};

/// What is under way, gathered once so that the limits can be asked about many undertakings. The
/// plan must outlive it.
class BoardRoom {
  public:
    explicit BoardRoom(const Plan& plan);

    /// As `limit_uses` and `broken_limits`, with nothing coming off.
    std::vector<LimitUse> uses(const Undertaking& undertaking) const;
    std::vector<LimitUse> broken(const Undertaking& undertaking) const;
    /// When it would be under way.
    Bar place_of(const Undertaking& undertaking) const;
    /// Who takes what the limit counts, largest first: person-days of the month, money, or a place
    /// on the busiest day. Nobody where the limit counts nothing.
    std::vector<Share> shares(const LimitUse& use) const;

  private:
    friend class Asking;
    struct Running {
        Id<Initiative> initiative;
        Bar bar;
        double people = 0; // a day
    };
    const Plan& plan_;
    WorkingDays calendar_;
    std::vector<Running> running_;
    std::vector<Share> costs_; // in units of the currency
    double spent_ = 0;
};

/// The use of every limit that holds for the undertaking: budget, person-days of each month that it
/// works in, initiatives at once, scope (0 or 1 domain too many), times without changes that it
/// starts or ends in (0 or 1), lowest score. Ideas, what is done and what is dropped take no
/// people; ideas and what is dropped take no money.
std::vector<LimitUse> limit_uses(const Plan& plan, const Undertaking& undertaking,
                                 const std::vector<Off>& off = {});
/// Those that it would break.
std::vector<LimitUse> broken_limits(const Plan& plan, const Undertaking& undertaking,
                                    const std::vector<Off>& off = {});

/// The initiative with another start, or with no dates at all. Its due day goes along where it
/// tells the length, and goes where it would come before the start.
Initiative put_off(Initiative row, std::optional<Date> until);
/// What a request says comes off for it.
std::vector<Off> offs_for(const Plan& plan, Id<Request> request);
/// What is left out while the limits are asked about a request: what comes off for it, and the
/// initiative of which it asks more, for that comes back as asked.
std::vector<Off> aside_for(const Plan& plan, const Request& request);
/// The plan as it would be without what comes off.
Plan without(const Plan& plan, const std::vector<Off>& off);

/// What makes room by itself, or with what comes off anyway: each initiative that has begun least
/// first, put off to the working day after the undertaking ends, or to the month after where that
/// is too early; dropped where money is short. Empty where nothing need come off, or no single one
/// helps.
std::vector<Off> single_offs(const Plan& plan, const Undertaking& undertaking,
                             const std::vector<Off>& anyway = {});
/// The first day of a later month on which it would fit with nothing coming off, within two years.
std::optional<Date> fitting_start(const Plan& plan, const Undertaking& undertaking);

} // namespace updraft
