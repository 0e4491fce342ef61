#include "core/schedule/load.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace updraft {

namespace {

constexpr double grains = 1e9; // to a person; less is rounding

double rounded(double people) {
    return std::round(people * grains) / grains;
}

/// How many people more or less are needed from a working day on.
struct LoadChange {
    std::int64_t index;
    double people;
};

std::map<Id<Team>, std::vector<LoadChange>> steps_of(const Plan& plan, const Rows& rows,
                                                     const Schedule& schedule,
                                                     const WorkingDays& calendar) {
    std::map<Id<Team>, std::vector<LoadChange>> steps;
    for (const auto& need : plan.needs) {
        const auto place = rows.places.of(need.initiative);
        if (!place || need.people <= 0) continue;
        const auto status = rows.status[*place];
        const auto& own = schedule.items[*place].own;
        if (status == Status::done || status == Status::dropped || !own || own->days == 0) continue;
        const auto start = calendar.index(own->start);
        auto& of_team = steps[need.team];
        of_team.push_back({start, need.people});
        of_team.push_back({start + own->days, -need.people});
    }
    return steps;
}

/// A span of working days by their indices.
struct Stretch {
    std::int64_t from;
    std::int64_t end;
    double need;
};

std::vector<Stretch> stretches_of(std::vector<LoadChange> steps) {
    std::sort(steps.begin(), steps.end(),
              [](const LoadChange& a, const LoadChange& b) { return a.index < b.index; });
    std::vector<Stretch> found;
    double need = 0;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        need = rounded(need + steps[i].people);
        const auto from = steps[i].index;
        const auto end = steps[i + 1].index;
        if (from == end || need <= 0) continue;
        if (!found.empty() && found.back().end == from && found.back().need == need)
            found.back().end = end;
        else
            found.push_back({from, end, need});
    }
    return found;
}

std::vector<LoadSpan> spans_of(std::vector<LoadChange> steps, const WorkingDays& calendar) {
    std::vector<LoadSpan> spans;
    for (const auto& [from, end, need] : stretches_of(std::move(steps)))
        spans.push_back({calendar.day(from), calendar.day(end - 1), need});
    return spans;
}

} // namespace

double capacity_of(const Plan& plan, const Team& team) {
    if (team.capacity) return *team.capacity;
    double days_a_week = 0;
    for (const auto& member : plan.members)
        if (const auto* person = plan.people.find(member.person);
            person != nullptr && member.team == team.id)
            days_a_week += person->days_a_week;
    return days_a_week / 5;
}

std::vector<TeamLoad> team_loads(const Plan& plan, const Schedule& schedule) {
    return team_loads(plan, rows_of(plan, Dropped::unlinked), schedule);
}

std::vector<TeamLoad> team_loads(const Plan& plan, const Rows& rows, const Schedule& schedule) {
    const auto calendar = working_days(plan.about());
    auto steps = steps_of(plan, rows, schedule, calendar);
    std::vector<TeamLoad> loads;
    for (const auto& team : plan.teams)
        loads.push_back(
            {team.id, capacity_of(plan, team), spans_of(std::move(steps[team.id]), calendar)});
    return loads;
}

double peak(const TeamLoad& load, Date from, Date until) {
    double most = 0;
    for (const auto& span : load.spans)
        if (span.from <= until && span.until >= from) most = std::max(most, span.need);
    return most;
}

std::vector<Overload> overloads(const std::vector<TeamLoad>& loads) {
    std::vector<Overload> found;
    for (const auto& load : loads)
        for (const auto& span : load.spans)
            if (span.need > rounded(load.capacity))
                found.push_back({load.team, span.from, span.until, span.need, load.capacity});
    return found;
}

} // namespace updraft
