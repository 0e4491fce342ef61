#include "core/roadmap/findings.h"

#include "core/base/text.h"
#include "core/choose/cadence.h"
#include "core/listen/insights.h"
#include "core/listen/voice.h"
#include "core/roadmap/charter.h"

#include <algorithm>
#include <set>

namespace updraft {

namespace {

bool closed(const Initiative& row) {
    return row.status == Status::done || row.status == Status::dropped;
}

/// Working days after `earlier` up to `later`; a step over days off alone counts as one.
std::int64_t days_between(Date earlier, Date later, const WorkingDays& calendar) {
    return std::max<std::int64_t>(1, calendar.count(earlier + 1, later));
}

class Search {
  public:
    Search(const Plan& plan, const Schedule& schedule, Date today)
        : plan_{plan}, schedule_{schedule}, today_{today}, calendar_{working_days(plan.about())} {}

    std::vector<Finding> run() {
        for (const auto& broken : schedule_.broken) add_broken(broken);
        for (const auto& overload : schedule_.overloads) add_overload(overload);
        for (const auto& item : schedule_.items)
            if (const auto* row = plan_.initiatives.find(item.id); row != nullptr && !closed(*row))
                add_dates(*row, item);
        add_charters();
        add_insights();
        add_calls();
        add_requests();
        add_boards();
        std::stable_sort(found_.begin(), found_.end(), [](const Finding& a, const Finding& b) {
            if (a.code != b.code) return a.code < b.code;
            // Customers have no codes: who waits longest comes first.
            if (a.code == FindingCode::overdue_call) return a.date < b.date;
            return natural_order(a.subject, b.subject) < 0;
        });
        return std::move(found_);
    }

  private:
    Finding& add(FindingCode code, std::string_view table, Uuid id, std::string subject) {
        auto& finding = found_.emplace_back();
        finding.code = code;
        finding.table = table;
        finding.id = id;
        finding.subject = std::move(subject);
        return finding;
    }
    Finding& add(FindingCode code, const Initiative& row) {
        return add(code, table_of<Initiative>, row.id.uuid, row.code);
    }
    /// A date that should not be after (or, the other way round, before) its limit.
    Finding& dated(Finding& finding, Date date, Date limit) const {
        finding.date = date;
        finding.limit = limit;
        finding.days = days_between(std::min(date, limit), std::max(date, limit), calendar_);
        return finding;
    }
    Finding& add(FindingCode code, const Initiative& row, Date date, Date limit) {
        return dated(add(code, row), date, limit);
    }

    void add_broken(const Broken& broken) {
        const auto* link = plan_.dependencies.find(broken.dependency);
        const auto* from = link != nullptr ? plan_.initiatives.find(link->from) : nullptr;
        const auto* to = link != nullptr ? plan_.initiatives.find(link->to) : nullptr;
        if (from == nullptr || to == nullptr) return;
        auto& finding = add(FindingCode::broken_dependency, table_of<Dependency>,
                            broken.dependency.uuid, to->code);
        finding.other = from->code;
        finding.days = broken.days;
        finding.limit = broken.fix;
        if (const auto* item = schedule_.find(to->id); item != nullptr && item->own)
            finding.date = item->own->start;
    }

    void add_overload(const Overload& overload) {
        const auto* team = plan_.teams.find(overload.team);
        if (team == nullptr) return;
        auto& finding = add(FindingCode::overload, table_of<Team>, overload.team.uuid, team->name);
        finding.date = overload.from;
        finding.until = overload.until;
        finding.need = overload.need;
        finding.capacity = overload.capacity;
    }

    void add_dates(const Initiative& row, const Scheduled& item) {
        if (const auto late = days_overdue(row, item.own, today_, calendar_); late > 0)
            add(FindingCode::overdue, row, item.own->finish, today_);
        if (row.start && row.due && *row.due < *row.start)
            add(FindingCode::due_before_start, row, *row.start, *row.due);
        else if (row.due && item.early && item.early->finish > *row.due)
            add(FindingCode::late_finish, row, item.early->finish, *row.due);
        if (const auto* batch = row.batch ? plan_.batches.find(*row.batch) : nullptr;
            batch != nullptr && item.own)
            add_window(row, *item.own, *batch);
    }

    void add_window(const Initiative& row, const Bar& bar, const Batch& batch) {
        const auto outside = [&](Date date, Date limit) {
            auto& finding = add(FindingCode::outside_batch, row, date, limit);
            finding.severity = Severity::note;
            finding.other = batch.code;
        };
        if (batch.start && bar.start < *batch.start) outside(bar.start, *batch.start);
        if (batch.end && bar.finish > *batch.end) outside(bar.finish, *batch.end);
    }

    void add_charters() {
        std::set<Id<Initiative>> begun;
        for (const auto& charter : plan_.charters) begun.insert(charter.of);
        for (const auto& id : begun) {
            const auto* row = plan_.initiatives.find(id);
            if (row == nullptr || closed(*row)) continue;
            const auto content = charter_content(plan_, id);
            const auto missing = gaps(content).size();
            if (missing == 0) continue;
            auto& finding = add(FindingCode::incomplete_charter, *row);
            finding.gaps = missing;
            if (content.charter_status == CharterStatus::draft) finding.severity = Severity::note;
        }
    }

    void add_insights() {
        const int days = plan_.about().insight_days;
        for (const auto& row : plan_.insights)
            if (is_overdue(row, days, today_))
                dated(add(FindingCode::overdue_insight, table_of<Insight>, row.id.uuid, row.code),
                      *decision_due(row, days), today_);
    }

    void add_calls() {
        for (const auto& row : plan_.feedback)
            if (call_overdue(row, today_))
                dated(add(FindingCode::overdue_call, table_of<Feedback>, row.id.uuid,
                          to_string(row.id.uuid)),
                      *row.due, today_);
    }

    void add_requests() {
        for (const auto& row : plan_.requests)
            if (!row.decision && row.asked && today_ - *row.asked > long_wait)
                dated(add(FindingCode::waiting_request, table_of<Request>, row.id.uuid, row.code),
                      *row.asked, today_);
    }

    void add_boards() {
        const auto all = boards(plan_);
        for (std::size_t i = 1; i < all.size(); ++i) {
            const std::int32_t apart = all[i]->date - all[i - 1]->date;
            if (all[i]->state != MeetingState::planned || all[i]->date < today_ ||
                apart >= least_days_between_boards)
                continue;
            auto& finding =
                add(FindingCode::close_boards, table_of<Meeting>, all[i]->id.uuid, all[i]->code);
            finding.severity = Severity::note;
            finding.other = all[i - 1]->code;
            finding.date = all[i]->date;
            finding.limit = all[i - 1]->date + least_days_between_boards;
            finding.days = apart;
        }
    }

    const Plan& plan_;
    const Schedule& schedule_;
    Date today_;
    WorkingDays calendar_;
    std::vector<Finding> found_;
};

} // namespace

std::vector<Finding> findings(const Plan& plan, const Schedule& schedule, Date today) {
    return Search{plan, schedule, today}.run();
}

std::int64_t days_overdue(const Initiative& initiative, const std::optional<Bar>& own, Date today,
                          const WorkingDays& calendar) {
    if (closed(initiative) || !own || own->finish >= today) return 0;
    return days_between(own->finish, today, calendar);
}

} // namespace updraft
