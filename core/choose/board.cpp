#include "core/choose/board.h"

#include "core/base/number.h"
#include "core/base/text.h"
#include "core/listen/limits.h"

#include <algorithm>
#include <map>

namespace updraft {

namespace {

constexpr double grain = 1e-6; // of a person-day; less is rounding

Date end_of_month(Date day) {
    return add_months(first_of_month(day), 1) + -1;
}

bool takes_money(const Initiative& row) {
    return row.status == Status::done || takes_room(row);
}

/// Working days of a bar between two days, both counted; a point has one.
std::int64_t days_between(const Bar& bar, Date from, Date until, const WorkingDays& calendar) {
    if (bar.days == 0) return from <= bar.start && bar.start <= until ? 1 : 0;
    const auto first = std::max(bar.start, from);
    const auto last = std::min(bar.finish, until);
    return first <= last ? calendar.count(first, last) : 0;
}

double effort_a_day(double effort, std::int64_t days) {
    return effort / static_cast<double>(std::max<std::int64_t>(days, 1));
}

} // namespace

bool takes_room(const Initiative& row) {
    return row.status == Status::planned || row.status == Status::active ||
           row.status == Status::blocked;
}

Footing footing_of(const Plan& plan, const Request& request) {
    const auto* about = request.initiative ? plan.initiatives.find(*request.initiative) : nullptr;
    if (about == nullptr) return Footing::anew;
    if (about->status == Status::done) return Footing::done;
    if (!takes_room(*about)) return Footing::anew;
    const bool more = request.effort.value_or(0) > about->effort.value_or(0) ||
                      request.cost.value_or(Money{}) > about->cost.value_or(Money{});
    return more ? Footing::more : Footing::part;
}

/// Asks one limit after the other.
class Asking {
  public:
    Asking(const BoardRoom& room, const Undertaking& undertaking)
        : room_{room}, plan_{room.plan_}, undertaking_{undertaking}, bar_{room.place_of(
                                                                         undertaking)} {}

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
        const double more = units(undertaking_.cost, plan_.about().currency);
        add(limit, room_.spent_, room_.spent_ + more, bar_.start, bar_.finish);
    }

    void ask_month(Date month) {
        const Limit* limit = limit_on(plan_, LimitKind::person_days, month);
        if (limit == nullptr) limit = limit_on(plan_, LimitKind::person_days, bar_.start);
        const Date last = end_of_month(month);
        const auto own = days_between(bar_, month, last, room_.calendar_);
        if (limit == nullptr || own == 0) return;
        double taken = 0;
        for (const auto& each : room_.running_)
            taken += each.people *
                     static_cast<double>(days_between(each.bar, month, last, room_.calendar_));
        const double more =
            effort_a_day(undertaking_.effort, undertaking_.days) * static_cast<double>(own);
        add(limit, taken, taken + more, month, last);
    }

    /// The most that run on one day of the undertaking, without it. A day on which something
    /// begins, or the first, is such a day.
    std::pair<Date, double> busiest() const {
        std::pair<Date, double> most{bar_.start, at_once(bar_.start)};
        for (const auto& each : room_.running_)
            if (each.bar.start > bar_.start && each.bar.start <= bar_.finish)
                if (const double count = at_once(each.bar.start); count > most.second)
                    most = {each.bar.start, count};
        return most;
    }
    double at_once(Date day) const {
        return static_cast<double>(std::ranges::count_if(room_.running_, [&](const auto& each) {
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

    const BoardRoom& room_;
    const Plan& plan_;
    const Undertaking& undertaking_;
    Bar bar_;
    std::vector<LimitUse> uses_;
};

BoardRoom::BoardRoom(const Plan& plan) : plan_{plan}, calendar_{working_days(plan.about())} {
    std::map<Id<Initiative>, double> needed;
    for (const Need& need : plan.needs) needed[need.initiative] += need.people;
    for (const Initiative& row : plan.initiatives) {
        if (takes_money(row) && row.cost)
            costs_.push_back({row.id, units(*row.cost, plan.about().currency)});
        const auto bar = takes_room(row) ? bar_of(row, calendar_) : std::nullopt;
        if (!bar) continue;
        const auto needs = needed.find(row.id);
        running_.push_back({row.id, *bar,
                            needs != needed.end()
                                ? needs->second
                                : effort_a_day(row.effort.value_or(0), bar->days)});
    }
    for (const Share& each : costs_) spent_ += each.taken;
}

Bar BoardRoom::place_of(const Undertaking& undertaking) const {
    Initiative row;
    row.start = undertaking.start;
    row.days = static_cast<int>(undertaking.days);
    return *bar_of(row, calendar_);
}

std::vector<Share> BoardRoom::shares(const LimitUse& use) const {
    std::vector<Share> shares;
    const auto kind = use.limit->kind;
    if (kind == LimitKind::budget) shares = costs_;
    for (const Running& each : running_) {
        const auto days = days_between(each.bar, use.from, use.until, calendar_);
        if (kind == LimitKind::person_days)
            shares.push_back({each.initiative, each.people * static_cast<double>(days)});
        if (kind == LimitKind::initiatives && each.bar.start <= use.from &&
            use.from <= each.bar.finish)
            shares.push_back({each.initiative, 1});
    }
    std::erase_if(shares, [](const Share& share) { return share.taken < grain; });
    std::ranges::stable_sort(shares, std::greater<>{}, &Share::taken);
    return shares;
}

std::vector<LimitUse> BoardRoom::uses(const Undertaking& undertaking) const {
    return Asking{*this, undertaking}.all();
}

std::vector<LimitUse> BoardRoom::broken(const Undertaking& undertaking) const {
    auto found = uses(undertaking);
    std::erase_if(found, [](const LimitUse& use) { return !use.broken(); });
    return found;
}

bool needs_score(const Plan& plan, const Undertaking& undertaking) {
    return !undertaking.score && limit_on(plan, LimitKind::score, undertaking.start) != nullptr;
}

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

std::vector<Off> offs_for(const Plan& plan, Id<Request> request) {
    std::vector<Off> offs;
    for (const ComesOff& row : plan.comes_off)
        if (row.request == request) offs.push_back({row.initiative, row.how, row.until});
    return offs;
}

std::vector<Off> aside_for(const Plan& plan, const Request& request) {
    auto aside = offs_for(plan, request.id);
    if (footing_of(plan, request) == Footing::more)
        aside.push_back({*request.initiative, OffHow::dropped, {}});
    return aside;
}

std::vector<LimitUse> limit_uses(const Plan& plan, const Undertaking& undertaking,
                                 const std::vector<Off>& off) {
    const Plan left = without(plan, off);
    return BoardRoom{left}.uses(undertaking); // both plans share the rows of the limits
}

std::vector<LimitUse> broken_limits(const Plan& plan, const Undertaking& undertaking,
                                    const std::vector<Off>& off) {
    auto uses = limit_uses(plan, undertaking, off);
    std::erase_if(uses, [](const LimitUse& use) { return !use.broken(); });
    return uses;
}

namespace {

/// Looks for what makes room if it comes off.
class SingleOffs {
  public:
    SingleOffs(const Plan& plan, const Undertaking& undertaking, const std::vector<Off>& anyway)
        : plan_{plan}, undertaking_{undertaking}, anyway_{anyway}, calendar_{working_days(
                                                                       plan.about())} {}

    std::vector<Off> find() {
        const Plan left = without(plan_, anyway_);
        const BoardRoom room{left};
        const auto broken = room.broken(undertaking_);
        if (broken.empty()) return {};
        for (const LimitUse& use : broken) {
            const auto kind = use.limit->kind;
            if (kind == LimitKind::budget) money_ = true;
            if (kind == LimitKind::person_days || kind == LimitKind::initiatives) people_ = true;
            // What comes off changes nothing of where, when and what it is.
            if (kind == LimitKind::scope || kind == LimitKind::no_go || kind == LimitKind::score)
                return {};
        }
        const Bar bar = room.place_of(undertaking_);
        from_ = first_of_month(bar.start);
        until_ = end_of_month(bar.finish);
        starts_ = {calendar_.next(bar.finish + 1),
                   calendar_.next(add_months(first_of_month(bar.finish), 1))};
        std::vector<Off> found;
        for (const Initiative* row : candidates())
            if (const auto off = off_of(*row)) found.push_back(*off);
        return found;
    }

  private:
    std::vector<const Initiative*> candidates() const {
        std::vector<const Initiative*> rows;
        for (const Initiative& row : plan_.initiatives)
            if (takes_room(row) &&
                std::ranges::find(anyway_, row.id, &Off::initiative) == anyway_.end())
                rows.push_back(&row);
        std::ranges::stable_sort(rows, {}, &Initiative::progress);
        return rows;
    }

    std::optional<Off> off_of(const Initiative& row) const {
        const auto bar = bar_of(row, calendar_);
        const bool beside = bar && bar->start <= until_ && bar->finish >= from_;
        if (people_ && !money_ && beside)
            for (const Date start : starts_)
                if (helps({row.id, OffHow::deferred, start}))
                    return Off{row.id, OffHow::deferred, start};
        const Off dropped{row.id, OffHow::dropped, {}};
        if (money_ && row.cost && row.cost->minor > 0 && helps(dropped)) return dropped;
        return std::nullopt;
    }
    bool helps(const Off& off) const {
        auto offs = anyway_;
        offs.push_back(off);
        return broken_limits(plan_, undertaking_, offs).empty();
    }

    const Plan& plan_;
    const Undertaking& undertaking_;
    const std::vector<Off>& anyway_;
    WorkingDays calendar_;
    bool money_ = false; // what is short
    bool people_ = false;
    Date from_; // when that is
    Date until_;
    std::array<Date, 2> starts_{};
};

} // namespace

std::vector<Off> single_offs(const Plan& plan, const Undertaking& undertaking,
                             const std::vector<Off>& anyway) {
    return SingleOffs{plan, undertaking, anyway}.find();
}

std::optional<Date> fitting_start(const Plan& plan, const Undertaking& undertaking) {
    constexpr int months = 24;
    const BoardRoom room{plan};
    const auto calendar = working_days(plan.about());
    Undertaking later = undertaking;
    for (int i = 1; i <= months; ++i) {
        later.start = calendar.next(add_months(first_of_month(undertaking.start), i));
        if (room.broken(later).empty()) return later.start;
    }
    return std::nullopt;
}

} // namespace updraft
