#pragma once
#include "core/schedule/schedule.h"

#include <string>
#include <string_view>
#include <vector>

namespace updraft {

enum class Severity { warning, note };

/// What planning can run into. None of it is damage: the plan may stay as it is.
enum class FindingCode {
    broken_dependency, // starts too early for what it waits for
    overload,          // a team is needed for more people than it has
    overdue,           // its own finish has passed
    due_before_start,
    late_finish,   // can't be finished by its due date
    outside_batch, // its dates leave its batch's window
    incomplete_charter,
    overdue_insight, // led to no decision or action in time
    overdue_call,    // a customer who has not heard from us by the day they should have
    waiting_request, // the change board has not decided it for so long
    close_boards,    // the change board meets too soon after it met
};

/// A request that is not decided after so many days has passed a board, and the next one, too.
inline constexpr std::int32_t long_wait = 45;

/// One of these about one thing. Members that a code does not need are empty.
struct Finding {
    FindingCode code = FindingCode::broken_dependency;
    Severity severity = Severity::warning;
    std::string_view table; // what it is about, to go there: a dependency, team or initiative…
    Uuid id;
    std::string subject;       // …and its code, the team's name, a verbatim's id
    std::string other;         // the code of what it waits for, or of its batch
    std::optional<Date> date;  // the start or finish that is wrong, the first day of an overload
    std::optional<Date> limit; // what it has to keep: earliest start, due date, today, window
    std::optional<Date> until; // the last day of an overload
    std::int64_t days = 0;     // working days between the date and its limit
    double need = 0;           // people at once
    double capacity = 0;       // people at once
    std::size_t gaps = 0;      // in the charter
};

/// Every finding, by code and then by subject. Charters are looked at once they are begun, and
/// only of initiatives that are neither done nor dropped.
std::vector<Finding> findings(const Plan& plan, const Schedule& schedule, Date today);

/// Working days since the own finish of an initiative that is neither done nor dropped: at least
/// one where it is overdue, else 0.
std::int64_t days_overdue(const Initiative& initiative, const std::optional<Bar>& own, Date today,
                          const WorkingDays& calendar);

} // namespace updraft
