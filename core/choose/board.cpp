#include "core/choose/board.h"

#include "core/base/number.h"
#include "core/base/text.h"
#include "core/listen/limits.h"
#include "core/schedule/schedule.h"

#include <algorithm>
#include <map>

namespace updraft {

namespace {

constexpr double grain = 1e-6; // of a person-day; less is rounding

Date end_of_month(Date day) {
    return add_months(first_of_month(day), 1) + -1;
}

bool takes_people(const Initiative& row) {
    return row.status == Status::planned || row.status == Status::active ||
           row.status == Status::blocked;
}

bool takes_money(const Initiative& row) {
    return row.status == Status::done || takes_people(row);
}

/// Working days of a bar between two days, both counted; a point has one.
std::int64_t days_between(const Bar& bar, Date from, Date until, const WorkingDays& calendar) {
    if (bar.days == 0) return from <= bar.start && bar.start <= until ? 1 : 0;
    const auto first = std::max(bar.start, from);
    const auto last = std::min(bar.finish, until);
    return first <= last ? calendar.count(first, last) : 0;
}

/// What is under way when, and how many people it takes a day.
struct Running {
    Id<Initiative> initiative;
    Bar bar;
    double people = 0;
};

double effort_a_day(double effort, std::int64_t days) {
    return effort / static_cast<double>(std::max<std::int64_t>(days, 1));
}

std::vector<Running> running(const Plan& plan, const WorkingDays& calendar) {
    std::map<Id<Initiative>, double> needed;
    for (const Need& need : plan.needs) needed[need.initiative] += need.people;
    std::vector<Running> found;
    for (const Initiative& row : plan.initiatives) {
        const auto bar = takes_people(row) ? bar_of(row, calendar) : std::nullopt;
        if (!bar) continue;
        const auto needs = needed.find(row.id);
        found.push_back({row.id, *bar,
                         needs != needed.end() ? needs->second
                                               : effort_a_day(row.effort.value_or(0), bar->days)});
    }
    return found;
}

Bar place_of(const Undertaking& undertaking, const WorkingDays& calendar) {
    Initiative row;
    row.start = undertaking.start;
    row.days = static_cast<int>(undertaking.days);
    return *bar_of(row, calendar);
}

/// Asks one limit after the other.
class Asking {
  public:
    Asking(const Plan& plan, const Undertaking& undertaking)
        : plan_{plan}, undertaking_{undertaking}, calendar_{working_days(plan.about())},
          bar_{place_of(undertaking, calendar_)}, running_{running(plan, calendar_)} {}

    std::vector<LimitUse> all() {
        ask_budget();
        for (Date month = first_of_month(bar_.start); month <= bar_.finish;
             month = add_months(month, 1))
            ask_month(month);
        ask_at_once();
        ask_scope();
        for (const Limit* freeze : no_go_from(plan_, bar_.start)) ask_no_go(*freeze);
        ask_score();
        return std::move(uses_);
    }

  private:
    void add(const Limit* limit, double before, double after, Date from, Date until) {
        uses_.push_back(
            {limit, parse_number(limit->value).value_or(0), before, after, from, until});
    }

    void ask_budget() {
        const Limit* limit = limit_on(plan_, LimitKind::budget, bar_.start);
        if (limit == nullptr) return;
        const auto& currency = plan_.about().currency;
        double spent = 0;
        for (const Initiative& row : plan_.initiatives)
            if (takes_money(row) && row.cost) spent += units(*row.cost, currency);
        add(limit, spent, spent + units(undertaking_.cost, currency), bar_.start, bar_.finish);
    }

    void ask_month(Date month) {
        const Limit* limit = limit_on(plan_, LimitKind::person_days, month);
        if (limit == nullptr) limit = limit_on(plan_, LimitKind::person_days, bar_.start);
        const auto own = days_between(bar_, month, end_of_month(month), calendar_);
        if (limit == nullptr || own == 0) return;
        double taken = 0;
        for (const Running& each : running_)
            taken +=
                each.people *
                static_cast<double>(days_between(each.bar, month, end_of_month(month), calendar_));
        const double more =
            effort_a_day(undertaking_.effort, undertaking_.days) * static_cast<double>(own);
        add(limit, taken, taken + more, month, end_of_month(month));
    }

    /// The most that run on one day of the undertaking, without it. A day on which something
    /// begins, or the first, is such a day.
    std::pair<Date, double> busiest() const {
        std::pair<Date, double> most{bar_.start, at_once(bar_.start)};
        for (const Running& each : running_)
            if (each.bar.start > bar_.start && each.bar.start <= bar_.finish)
                if (const double count = at_once(each.bar.start); count > most.second)
                    most = {each.bar.start, count};
        return most;
    }
    double at_once(Date day) const {
        return static_cast<double>(std::ranges::count_if(running_, [&](const Running& each) {
            return each.bar.start <= day && day <= each.bar.finish;
        }));
    }

    void ask_at_once() {
        const auto [day, count] = busiest();
        if (const Limit* limit = limit_on(plan_, LimitKind::initiatives, bar_.start))
            add(limit, count, count + 1, day, day);
    }

    void ask_scope() {
        const Limit* limit = limit_on(plan_, LimitKind::scope, bar_.start);
        const Domain* domain =
            undertaking_.domain ? plan_.domains.find(*undertaking_.domain) : nullptr;
        if (limit == nullptr || trimmed(limit->value).empty()) return;
        const bool inside =
            domain != nullptr &&
            std::ranges::any_of(split(limit->value, ';'), [&](std::string_view name) {
                return same_name(name, domain->name);
            });
        uses_.push_back({limit, 0, 0, inside ? 0.0 : 1.0, bar_.start, bar_.finish});
    }

    void ask_no_go(const Limit& freeze) {
        const auto from = freeze.from.value_or(bar_.start);
        const auto until = freeze.until.value_or(last_date);
        const auto within = [&](Date day) { return from <= day && day <= until; };
        if (from > bar_.finish) return;
        const bool changes = within(bar_.start) || within(bar_.finish);
        uses_.push_back({&freeze, 0, 0, changes ? 1.0 : 0.0, from, until});
    }

    void ask_score() {
        const Limit* limit = limit_on(plan_, LimitKind::score, bar_.start);
        if (limit != nullptr && undertaking_.score)
            add(limit, *undertaking_.score, *undertaking_.score, bar_.start, bar_.finish);
    }

    const Plan& plan_;
    const Undertaking& undertaking_;
    WorkingDays calendar_;
    Bar bar_;
    std::vector<Running> running_;
    std::vector<LimitUse> uses_;
};

} // namespace

Undertaking undertaking_of(const Plan& plan, const Request& request, Date start) {
    Undertaking made;
    made.domain = request.domain;
    made.start = request.start.value_or(start);
    made.effort = request.effort.value_or(0);
    made.cost = request.cost.value_or(Money{});
    if (request.days)
        made.days = *request.days;
    else if (request.deadline && *request.deadline >= made.start)
        made.days = working_days(plan.about()).count(made.start, *request.deadline);
    return made;
}

bool LimitUse::broken() const {
    if (limit->kind == LimitKind::score) return after < allowed - grain;
    return after > allowed + grain && after > before + grain;
}

Plan without(const Plan& plan, const std::vector<Off>& off) {
    Plan left = plan;
    ++left.edition;
    for (const Off& each : off) {
        const Initiative* row = plan.initiatives.find(each.initiative);
        if (row == nullptr) continue;
        Initiative changed = *row;
        if (each.how == OffHow::dropped) changed.status = Status::dropped;
        if (each.how == OffHow::deferred) changed = put_off(std::move(changed), each.until);
        left.initiatives.put(std::make_shared<const Initiative>(std::move(changed)), left.edition);
    }
    return left;
}

Initiative put_off(Initiative row, std::optional<Date> until) {
    if (until && row.start && row.due && !row.days) row.due = *row.due + (*until - *row.start);
    if (until && row.due && *row.due < *until) row.due.reset();
    if (!until) row.due.reset();
    row.start = until;
    return row;
}

std::vector<LimitUse> limit_uses(const Plan& plan, const Undertaking& undertaking,
                                 const std::vector<Off>& off) {
    const Plan left = without(plan, off);
    return Asking{left, undertaking}.all(); // both plans share the rows of the limits
}

std::vector<LimitUse> broken_limits(const Plan& plan, const Undertaking& undertaking,
                                    const std::vector<Off>& off) {
    auto uses = limit_uses(plan, undertaking, off);
    std::erase_if(uses, [](const LimitUse& use) { return !use.broken(); });
    return uses;
}

std::vector<MonthShare> month_shares(const Plan& plan, Date month) {
    const auto calendar = working_days(plan.about());
    std::vector<MonthShare> shares;
    for (const Running& each : running(plan, calendar))
        if (const auto days = days_between(each.bar, month, end_of_month(month), calendar);
            days > 0 && each.people > 0)
            shares.push_back({each.initiative, each.people * static_cast<double>(days)});
    std::ranges::stable_sort(shares, std::greater<>{}, &MonthShare::days);
    return shares;
}

std::vector<Off> single_offs(const Plan& plan, const Undertaking& undertaking) {
    if (broken_limits(plan, undertaking).empty()) return {};
    const auto calendar = working_days(plan.about());
    const Date finish = place_of(undertaking, calendar).finish;
    const std::array<Date, 2> starts{calendar.next(finish + 1),
                                     calendar.next(add_months(first_of_month(finish), 1))};
    std::vector<const Initiative*> running;
    for (const Initiative& row : plan.initiatives)
        if (takes_people(row) && bar_of(row, calendar)) running.push_back(&row);
    std::ranges::stable_sort(running, {}, &Initiative::progress);
    std::vector<Off> found;
    for (const Initiative* row : running) {
        for (const Date start : starts) {
            const Off off{row->id, OffHow::deferred, start};
            if (!broken_limits(plan, undertaking, {off}).empty()) continue;
            found.push_back(off);
            break;
        }
    }
    return found;
}

std::optional<Date> fitting_start(const Plan& plan, const Undertaking& undertaking) {
    constexpr int months = 24;
    const auto calendar = working_days(plan.about());
    Undertaking later = undertaking;
    for (int i = 1; i <= months; ++i) {
        later.start = calendar.next(add_months(first_of_month(undertaking.start), i));
        if (broken_limits(plan, later).empty()) return later.start;
    }
    return std::nullopt;
}

} // namespace updraft
