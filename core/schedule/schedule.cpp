#include "core/schedule/schedule.h"

#include "core/schedule/load.h"
#include "core/schedule/own_dates.h"

#include <algorithm>

namespace updraft {

namespace {

/// What the passes know of an initiative; `origin` is the index of the plan's start.
Activity activity(const Initiative& row, const std::optional<Bar>& own, std::int64_t origin,
                  const WorkingDays& calendar) {
    if (!own) return {origin, row.days.value_or(0), false};
    const bool closes = !row.start && own->days == 0; // a due date alone: the day's end
    return {calendar.index(closes ? own->start + 1 : own->start), own->days,
            row.status == Status::done};
}

/// The day that a point shows early: its own while nothing pushes it.
Date early_day(const Placement& placed, const Activity& activity, const std::optional<Bar>& own,
               const WorkingDays& calendar) {
    if (own && placed.early.start == activity.not_before && placed.opens) return own->start;
    return calendar.day(Instant{placed.early.start, placed.opens}.shown());
}

Bar bar_in(const Span& span, const WorkingDays& calendar) {
    return {calendar.day(span.start), calendar.day(span.end - 1), span.end - span.start};
}

void put_dates(Scheduled& item, const Placement& placed, const Activity& activity,
               const WorkingDays& calendar) {
    if (activity.fixed) {
        item.early = item.late = item.own;
    } else if (activity.days > 0) {
        item.early = bar_in(placed.early, calendar);
        item.late = bar_in(placed.late, calendar);
    } else {
        const auto early = early_day(placed, activity, item.own, calendar);
        const auto late =
            placed.slack == 0 ? early : calendar.day(Instant{placed.late.start, false}.shown());
        item.early = Bar{early, early, 0};
        item.late = Bar{late, late, 0};
    }
    item.slack = placed.slack;
    item.free_slack = placed.free_slack;
    item.critical = placed.slack == 0 && !activity.fixed;
}

void calculate(Schedule& result, const Rows& rows, const Network& network, Date plan_start,
               const WorkingDays& calendar) {
    const auto origin = calendar.index(plan_start);
    std::vector<Activity> activities;
    activities.reserve(rows.initiatives.size());
    for (std::size_t i = 0; i < rows.initiatives.size(); ++i)
        activities.push_back(activity(*rows.initiatives[i], result.items[i].own, origin, calendar));
    const auto placed = place(activities, network);
    if (!placed) return;
    for (std::size_t i = 0; i < placed->size(); ++i) {
        if (rows.status[i] == Status::dropped) continue;
        auto& item = result.items[i];
        put_dates(item, (*placed)[i], activities[i], calendar);
        if (rows.status[i] == Status::done) item.critical = false;
        result.finish = std::max(result.finish.value_or(first_date), item.early->finish);
    }
    if (result.finish)
        result.working_days = std::max<std::int64_t>(0, calendar.count(plan_start, *result.finish));
}

std::vector<Broken> broken(const Rows& rows, const Network& network,
                           const std::vector<Scheduled>& items, const WorkingDays& calendar) {
    std::vector<std::optional<Bar>> bars;
    bars.reserve(items.size());
    for (const auto& item : items) bars.push_back(item.own);
    const auto positions =
        settle(rows, network, bars, std::vector<bool>(items.size(), false), calendar);
    std::vector<Broken> found;
    for (std::size_t i = 0; i < rows.links.size(); ++i) {
        const auto& link = rows.links[i];
        if (!binds(rows, link, positions)) continue;
        const auto& to = *positions[link.to];
        const auto days = shortfall(link, *positions[link.from], to);
        if (days == 0) continue;
        const auto earliest = earliest_start(link, *positions[link.from], to.days);
        found.push_back({rows.dependencies[i]->id, days, calendar.day(earliest.shown())});
    }
    return found;
}

} // namespace

Schedule schedule(const Plan& plan) {
    const auto calendar = working_days(plan.about());
    const auto rows = rows_of(plan, Dropped::unlinked);
    const Network network{rows.initiatives.size(), rows.links};
    Schedule result;
    result.items.reserve(rows.initiatives.size());
    for (const auto* row : rows.initiatives) {
        auto& item = result.items.emplace_back();
        item.id = row->id;
        item.own = bar_of(*row, calendar);
    }
    calculate(result, rows, network, plan.about().start, calendar);
    result.broken = broken(rows, network, result.items, calendar);
    result.overloads = overloads(team_loads(plan, rows, result));
    return result;
}

} // namespace updraft
