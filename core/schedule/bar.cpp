#include "core/schedule/schedule.h"

namespace updraft {

namespace {

Bar point(Date date) {
    return {date, date, 0};
}

Bar from_start(Date start, std::int64_t days, const WorkingDays& calendar) {
    return days > 0 ? Bar{start, calendar.finish(start, days), days} : point(start);
}

Bar until(Date due, std::int64_t days, const WorkingDays& calendar) {
    if (days <= 0) return point(due);
    const auto end = calendar.index(due + 1);
    return {calendar.day(end - days), calendar.day(end - 1), days};
}

} // namespace

std::optional<Bar> bar_of(const Initiative& initiative, const WorkingDays& calendar) {
    const auto& [start, days, due] = std::tie(initiative.start, initiative.days, initiative.due);
    if (start && days) return from_start(*start, *days, calendar);
    if (start && due && *due >= *start)
        return from_start(*start, calendar.count(*start, *due), calendar);
    if (start) return point(*start);
    if (due) return until(*due, days.value_or(0), calendar);
    return std::nullopt;
}

} // namespace updraft
