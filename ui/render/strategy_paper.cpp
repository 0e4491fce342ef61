#include "ui/render/strategy_paper.h"

#include "core/base/text.h"
#include "core/edits/kinds.h"
#include "core/listen/limits.h"
#include "ui/render/charter_words.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace updraft {

namespace {

struct StrategyWords {
    Q_DECLARE_TR_FUNCTIONS(Strategy)
};
using W = StrategyWords;

QString none() {
    return QStringLiteral("\u2013");
}

QString budget(const Plan& plan, double value) {
    const double unit = std::pow(10, minor_digits(plan.about().currency));
    return money(Money{std::llround(value * unit)}, plan.about().currency);
}

std::vector<const Objective*> objectivesOf(const Plan& plan) {
    std::vector<const Objective*> objectives;
    for (const Uuid id : find_kind(table_of<Objective>)->all(plan))
        objectives.push_back(plan.objectives.find({id}));
    return objectives;
}

PaperTable objectivesTable(const Plan& plan) {
    PaperTable table{{{W::tr("Objective"), 3, false, true},
                      {W::tr("Measured by"), 2},
                      {W::tr("Now"), 0, true},
                      {W::tr("Target"), 0, true, true},
                      {W::tr("By"), 0, true}},
                     {}};
    for (const Objective* row : objectivesOf(plan)) {
        const Metric* metric = row->metric ? plan.metrics.find(*row->metric) : nullptr;
        const std::string unit = metric ? metric->unit : std::string{};
        const std::string title = metric ? metric->title : std::string{};
        const auto words = [&](const std::optional<double>& value) {
            return value ? figure(*value, unit, {}) : none();
        };
        table.rows.push_back({qt(row->title), metric ? qt(title) : none(), words(row->baseline),
                              words(row->target), row->by ? shortDate(*row->by, 1) : none()});
    }
    return table;
}

QStringList limitRow(const Plan& plan, const Limit& limit) {
    const QString from =
        limit.from && limit.kind != LimitKind::no_go ? shortDate(*limit.from, 1) : QString();
    return {limitName(limit.kind), limitText(plan, limit), from, joined(limit.reason)};
}

/// What binds now, and what is already decided for later.
std::vector<const Limit*> limitsFrom(const Plan& plan, LimitKind kind, Date today) {
    if (kind == LimitKind::no_go) return no_go_from(plan, today);
    std::vector<const Limit*> limits;
    if (const Limit* now = limit_on(plan, kind, today)) limits.push_back(now);
    std::vector<const Limit*> later = entries_of(plan, kind);
    std::erase_if(later, [&](const Limit* entry) { return !entry->from || *entry->from <= today; });
    std::ranges::stable_sort(later, {}, [](const Limit* entry) { return *entry->from; });
    std::ranges::move(later, std::back_inserter(limits));
    return limits;
}

PaperTable limitsTable(const Plan& plan, Date today) {
    PaperTable table{{{W::tr("Limit"), 2, false, true},
                      {W::tr("Holds"), 2},
                      {W::tr("From"), 0},
                      {W::tr("Why"), 4}},
                     {}};
    for (std::size_t i = 0; i < words_of<LimitKind>.size(); ++i)
        for (const Limit* entry : limitsFrom(plan, static_cast<LimitKind>(i), today))
            table.rows.push_back(limitRow(plan, *entry));
    constexpr int from = 2;
    if (std::ranges::all_of(table.rows, [](const auto& row) { return row[from].isEmpty(); })) {
        table.columns.erase(table.columns.begin() + from);
        for (QStringList& row : table.rows) row.removeAt(from);
    }
    return table;
}

} // namespace

QString limitName(LimitKind kind) {
    switch (kind) {
    case LimitKind::budget:
        return W::tr("Budget");
    case LimitKind::person_days:
        return W::tr("Person-days a month");
    case LimitKind::initiatives:
        return W::tr("Initiatives at once");
    case LimitKind::scope:
        return W::tr("Domains in scope");
    case LimitKind::no_go:
        return W::tr("No changes");
    case LimitKind::score:
        return W::tr("Lowest score");
    }
    return {};
}

QString limitText(const Plan& plan, const Limit& limit) {
    const auto number = parse_number(limit.value);
    switch (limit.kind) {
    case LimitKind::budget:
        return number ? budget(plan, *number) : qt(limit.value);
    case LimitKind::scope:
        return qt(limit.value);
    case LimitKind::no_go:
        return span(limit.from, limit.until);
    default:
        return number ? tenths(*number) : qt(limit.value);
    }
}

PaperReport strategyReport(const Plan& plan, Date today) {
    const Basics& basics = plan.about();
    PaperReport report;
    report.onePage = true;
    report.head = planHead(plan, W::tr("Strategy"), today);
    report.title = basics.unit.empty() ? qt(basics.title) : qt(basics.unit);
    report.lead = W::tr("What we are here for, what shall be true and by when, and what binds us.");
    if (!basics.vision.empty()) {
        PaperFlow flow;
        addParagraphs(flow, basics.vision, PaperRole::Lead);
        report.sections.push_back({{}, W::tr("Vision"), std::move(flow)});
    }
    if (!basics.principles.empty()) {
        PaperFlow flow;
        addParagraphs(flow, basics.principles, PaperRole::Item);
        report.sections.push_back({{}, W::tr("Principles"), std::move(flow)});
    }
    if (!plan.objectives.empty())
        report.sections.push_back({{}, W::tr("Objectives"), {objectivesTable(plan)}});
    if (PaperTable limits = limitsTable(plan, today); !limits.rows.empty())
        report.sections.push_back({{}, W::tr("Limits"), {std::move(limits)}});
    return report;
}

} // namespace updraft
