#pragma once
#include "core/document/edit.h"
#include "core/schedule/schedule.h"

#include <string>
#include <vector>

namespace updraft {

/// Working days that an initiative gets when it is dated for the first time and has none.
inline constexpr int usual_days = 20;

/// What people do with bars on the roadmap. Moving and resizing keep an initiative's way of being
/// dated: who gave start and due keeps those two, who gave a due date and days has no start. Done
/// items move too where a person moves them: only the program never does.

/// Puts its start on the day, or on the next on which people work; it keeps its working days.
/// One without a date is dated by it.
void move(Edit& edit, Id<Initiative> id, Date start);
/// So many working days later, or earlier. From a day off the first step goes to the nearest
/// working day on that side.
Date shifted(Date from, std::int64_t working_days, const WorkingDays& calendar);
/// How many working days `shifted` takes to get from a date to a working day.
std::int64_t steps_between(Date from, Date day, const WorkingDays& calendar);
/// Moves by so many working days, as `shifted` says. Those without a date stay.
void shift(Edit& edit, const std::vector<Id<Initiative>>& ids, int working_days);
/// The same, but dates those without a date: they start on the day, or the next working one.
void shift_or_date(Edit& edit, const std::vector<Id<Initiative>>& ids, int working_days,
                   Date start);
/// Gives it these first and last days; at least one working day is left.
void resize(Edit& edit, Id<Initiative> id, Date start, Date finish);
/// Makes it longer or shorter by so many working days, at its end.
void lengthen(Edit& edit, const std::vector<Id<Initiative>>& ids, int working_days);
/// Takes its dates; it keeps its days, and the horizon that its start fell in.
void undate(Edit& edit, const std::vector<Id<Initiative>>& ids);

void set_domain(Edit& edit, const std::vector<Id<Initiative>>& ids, std::optional<Id<Domain>> to);
void set_owner(Edit& edit, const std::vector<Id<Initiative>>& ids, std::optional<Id<Person>> to);
void set_batch(Edit& edit, const std::vector<Id<Initiative>>& ids, std::optional<Id<Batch>> to);
/// The reason why it was blocked or dropped goes with the status, unless a new one comes.
void forget_old_reason(Edit& edit, const Initiative& before, Initiative& row);
/// Amounts stay what they are when the plan's money becomes one with more or fewer minor units.
void keep_amounts(Edit& edit, const Basics& before, Basics& row);
void set_status(Edit& edit, const std::vector<Id<Initiative>>& ids, Status to);
void set_mandate(Edit& edit, const std::vector<Id<Initiative>>& ids, Mandate to);

/// Removes dependencies.
void unlink(Edit& edit, const std::vector<Id<Dependency>>& ids);
/// Moves the successor of a broken dependency to where it holds; nothing where it is not broken.
void fix(Edit& edit, Id<Dependency> id);
/// Mends all that can be mended (see core/roadmap/fixes.h).
void fix_all(Edit& edit, Date today);

/// Puts a milestone on the day, working or not.
void move(Edit& edit, Id<Milestone> id, Date date);

/// Keeps where everything stands today, under this name or one with a number where it is taken.
Id<Baseline> keep_baseline(Edit& edit, Date today, const std::string& name);
/// Gives a baseline that has no dates yet those of today.
void keep_dates(Edit& edit, Id<Baseline> id);
/// Lets the horizons count from today, and keeps a baseline.
void roll_on(Edit& edit, Date today, const std::string& baseline);

} // namespace updraft
