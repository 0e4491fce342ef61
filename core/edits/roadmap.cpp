#include "core/edits/roadmap.h"

#include "core/edits/kinds.h"
#include "core/edits/removal.h"
#include "core/roadmap/baseline.h"
#include "core/roadmap/fixes.h"
#include "core/roadmap/horizons.h"

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

/// A copy, so that they can be changed meanwhile.
std::vector<Initiative> before_rows(const Edit& edit) {
    return {edit.plan().initiatives.begin(), edit.plan().initiatives.end()};
}

WorkingDays calendar_of(const Edit& edit) {
    return working_days(edit.plan().about());
}

/// Gives the initiative a start and working days in the way in which it is dated.
void place(Initiative& row, const WorkingDays& calendar, Date start, std::int64_t days) {
    const Date finish = calendar.finish(start, days);
    const auto count = static_cast<int>(days);
    if (row.due && !row.start) { // counted back from the due date
        if (row.days || days > 0) row.days = count;
        row.due = finish;
    } else if (row.start && row.due && !row.days) {
        row.start = start;
        row.due = finish;
    } else {
        row.start = start;
        if (row.days || days > 0) row.days = count;
    }
}

/// Changes each of them that has a bar.
template <class F>
void change_bars(Edit& edit, const std::vector<Id<Initiative>>& ids, const F& change) {
    const WorkingDays calendar = calendar_of(edit);
    for (const Id<Initiative> id : ids)
        edit.change(id, [&](Initiative& row) {
            edit.about(id.uuid);
            if (const auto bar = bar_of(row, calendar)) change(row, *bar, calendar);
        });
}

template <class F>
void change_all(Edit& edit, const std::vector<Id<Initiative>>& ids, const F& change) {
    for (const Id<Initiative> id : ids) {
        edit.about(id.uuid);
        edit.change(id, change);
    }
}

} // namespace

void move(Edit& edit, Id<Initiative> id, Date start) {
    const WorkingDays calendar = calendar_of(edit);
    edit.about(id.uuid);
    edit.change(id, [&](Initiative& row) {
        const auto bar = bar_of(row, calendar);
        if (!bar && !row.days) row.days = usual_days;
        place(row, calendar, calendar.next(start), bar ? bar->days : *row.days);
    });
}

Date shifted(Date from, std::int64_t working_days, const WorkingDays& calendar) {
    if (working_days == 0) return from;
    const bool off = !calendar.works(from);
    const auto steps = off && working_days > 0 ? working_days - 1 : working_days;
    return calendar.day(calendar.index(from) + steps);
}

std::int64_t steps_between(Date from, Date day, const WorkingDays& calendar) {
    const auto steps = calendar.index(day) - calendar.index(from);
    return day > from && !calendar.works(from) ? steps + 1 : steps;
}

void shift(Edit& edit, const std::vector<Id<Initiative>>& ids, int working_days) {
    change_bars(edit, ids, [&](Initiative& row, const Bar& bar, const WorkingDays& calendar) {
        place(row, calendar, shifted(bar.start, working_days, calendar), bar.days);
    });
}

void shift_or_date(Edit& edit, const std::vector<Id<Initiative>>& ids, int working_days,
                   Date start) {
    const WorkingDays calendar = calendar_of(edit);
    for (const Id<Initiative> id : ids) {
        const Initiative* row = edit.plan().initiatives.find(id);
        if (row == nullptr) continue;
        if (!bar_of(*row, calendar))
            move(edit, id, start);
        else if (working_days != 0)
            shift(edit, {id}, working_days);
    }
}

void resize(Edit& edit, Id<Initiative> id, Date start, Date finish) {
    change_bars(edit, {id}, [&](Initiative& row, const Bar& bar, const WorkingDays& calendar) {
        const Date first = start == bar.start ? start : calendar.next(start);
        place(row, calendar, first, std::max<std::int64_t>(1, calendar.count(first, finish)));
    });
}

void lengthen(Edit& edit, const std::vector<Id<Initiative>>& ids, int working_days) {
    change_bars(edit, ids, [&](Initiative& row, const Bar& bar, const WorkingDays& calendar) {
        place(row, calendar, bar.start, std::max<std::int64_t>(1, bar.days + working_days));
    });
}

void undate(Edit& edit, const std::vector<Id<Initiative>>& ids) {
    const Horizons horizons = horizons_of(edit.plan().about());
    change_bars(edit, ids, [&](Initiative& row, const Bar& bar, const WorkingDays&) {
        row.horizon = horizon_at(horizons, bar.start);
        if (bar.days > 0) row.days = static_cast<int>(bar.days);
        row.start.reset();
        row.due.reset();
    });
}

void set_domain(Edit& edit, const std::vector<Id<Initiative>>& ids, std::optional<Id<Domain>> to) {
    change_all(edit, ids, [&](Initiative& row) { row.domain = to; });
}
void set_owner(Edit& edit, const std::vector<Id<Initiative>>& ids, std::optional<Id<Person>> to) {
    change_all(edit, ids, [&](Initiative& row) { row.owner = to; });
}
void set_batch(Edit& edit, const std::vector<Id<Initiative>>& ids, std::optional<Id<Batch>> to) {
    change_all(edit, ids, [&](Initiative& row) { row.batch = to; });
}
void set_mandate(Edit& edit, const std::vector<Id<Initiative>>& ids, Mandate to) {
    change_all(edit, ids, [&](Initiative& row) { row.mandate = to; });
}

void forget_old_reason(Edit&, const Initiative& before, Initiative& row) {
    if (row.status != before.status && row.status_reason == before.status_reason)
        row.status_reason.clear();
}

void keep_amounts(Edit& edit, const Basics& before, Basics& row) {
    const int digits = minor_digits(row.currency) - minor_digits(before.currency);
    if (digits == 0) return;
    const auto convert = [&](std::optional<Money>& money) {
        if (money)
            money->minor = std::llround(static_cast<double>(money->minor) * std::pow(10.0, digits));
    };
    for (const Initiative& each : before_rows(edit)) {
        edit.change(each.id, [&](Initiative& initiative) {
            convert(initiative.cost);
            convert(initiative.benefit_per_year);
        });
    }
}

void set_status(Edit& edit, const std::vector<Id<Initiative>>& ids, Status to) {
    change_all(edit, ids, [&](Initiative& row) {
        const Initiative before = row;
        row.status = to;
        forget_old_reason(edit, before, row);
    });
}

void unlink(Edit& edit, const std::vector<Id<Dependency>>& ids) {
    std::vector<Uuid> rows;
    for (const Id<Dependency> id : ids) {
        if (const Dependency* row = edit.plan().dependencies.find(id)) {
            edit.about(row->from.uuid);
            edit.about(row->to.uuid);
        }
        rows.push_back(id.uuid);
    }
    remove_items(edit, table_of<Dependency>, rows);
}

void fix(Edit& edit, Id<Dependency> id) {
    if (const auto found = fix(edit.plan(), schedule(edit.plan()), id))
        move(edit, found->initiative, found->to.start);
}

void fix_all(Edit& edit, Date today) {
    const Fixes fixes = fix_all(edit.plan(), today);
    for (const Move& one : fixes.moves) move(edit, one.initiative, one.to.start);
}

void move(Edit& edit, Id<Milestone> id, Date date) {
    edit.about(id.uuid);
    edit.change(id, [&](Milestone& row) { row.date = date; });
}

Id<Baseline> keep_baseline(Edit& edit, Date today, const std::string& name) {
    Baseline row;
    row.name = find_kind(table_of<Baseline>)->free_name(edit.plan(), name);
    row.taken = today;
    const Id<Baseline> kept = edit.add(std::move(row));
    keep_dates(edit, kept);
    return kept;
}

void keep_dates(Edit& edit, Id<Baseline> id) {
    if (std::ranges::find(edit.plan().baseline_dates, id, &BaselineDates::baseline) !=
        edit.plan().baseline_dates.end())
        return;
    for (const BaselineDates& dates : baseline_dates(edit.plan(), id)) edit.add(dates);
}

void roll_on(Edit& edit, Date today, const std::string& baseline) {
    keep_baseline(edit, today, baseline);
    edit.change(edit.plan().about().id, [&](Basics& about) { about.rolled_on = today; });
}

} // namespace updraft
