#include "core/choose/start_today.h"

#include "core/choose/board.h"

#include <algorithm>

namespace updraft {

namespace {

constexpr double grain = 1e-9; // of a person; less is rounding

bool begun(const Initiative& row) {
    return row.status != Status::idea && row.status != Status::planned;
}

/// Whether what comes before still holds up the start of what waits for it.
bool holds_up(const Initiative& before, LinkType type) {
    if (before.status == Status::done || before.status == Status::dropped) return false;
    if (type == LinkType::finish_start) return true;
    return type == LinkType::start_start && !begun(before);
}

/// How long it would take from today on, by its own dates.
std::int64_t length_of(const Initiative& row, const WorkingDays& calendar) {
    const auto bar = bar_of(row, calendar);
    return bar ? bar->days : row.days.value_or(0);
}

} // namespace

StartToday::StartToday(const Plan& plan, const Schedule& schedule, Date today)
    : plan_{plan}, today_{today}, calendar_{working_days(plan.about())}, loads_{team_loads(
                                                                             plan, schedule)} {}

std::vector<Hindrance> StartToday::hindrances(const Initiative& row) const {
    if (begun(row)) return {{Hindrance::Kind::begun, row.id.uuid}};
    std::vector<Hindrance> found;
    if (row.mandate != Mandate::mine) found.push_back({Hindrance::Kind::mandate, row.id.uuid});
    if (!row.owner) found.push_back({Hindrance::Kind::owner, row.id.uuid});
    add_predecessors(row, found);
    if (found.empty()) add_teams(row, found);
    if (found.empty()) add_limits(row, found);
    return found;
}

void StartToday::add_predecessors(const Initiative& row, std::vector<Hindrance>& found) const {
    for (const Dependency& link : plan_.dependencies)
        if (link.to == row.id)
            if (const auto* before = plan_.initiatives.find(link.from);
                before != nullptr && holds_up(*before, link.type))
                found.push_back({Hindrance::Kind::predecessor, before->id.uuid});
}

/// What the initiative takes of the team on that day where it stands now.
double StartToday::own_need(const Initiative& row, const Need& need, Date day) const {
    const auto bar = bar_of(row, calendar_);
    return bar && bar->days > 0 && bar->start <= day && day <= bar->finish ? need.people : 0;
}

void StartToday::add_teams(const Initiative& row, std::vector<Hindrance>& found) const {
    const Date start = calendar_.next(today_);
    const auto days = length_of(row, calendar_);
    const Date finish = calendar_.finish(start, days);
    for (const Need& need : plan_.needs) {
        if (need.initiative != row.id || days == 0) continue;
        const auto load = std::ranges::find(loads_, need.team, &TeamLoad::team);
        if (load == loads_.end()) continue;
        double most = need.people;
        for (const LoadSpan& span : load->spans)
            if (const Date from = std::max(span.from, start); from <= std::min(span.until, finish))
                most = std::max(most, span.need - own_need(row, need, from) + need.people);
        if (most > load->capacity + grain) found.push_back({Hindrance::Kind::team, need.team.uuid});
    }
}

void StartToday::add_limits(const Initiative& row, std::vector<Hindrance>& found) const {
    if (plan_.limits.empty()) return;
    Undertaking wanted;
    wanted.domain = row.domain;
    wanted.start = calendar_.next(today_);
    wanted.days = length_of(row, calendar_);
    wanted.effort = row.effort.value_or(0);
    double people = 0;
    for (const Need& need : plan_.needs)
        if (need.initiative == row.id) people += need.people;
    if (people > 0) wanted.effort = people * static_cast<double>(wanted.days);
    for (const LimitUse& use : broken_limits(plan_, wanted, {{row.id, OffHow::dropped, {}}}))
        if (use.limit->kind == LimitKind::person_days || use.limit->kind == LimitKind::initiatives)
            found.push_back({Hindrance::Kind::limit, use.limit->id.uuid});
}

} // namespace updraft
