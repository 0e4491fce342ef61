#include "ui/pages/overview/waiting_tile.h"

#include "core/listen/insights.h"
#include "core/thread/thread.h"
#include "ui/support/flags/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace updraft {

namespace {

std::vector<Uuid> callbacks(const Plan& plan, Date today) {
    std::vector<Uuid> ids;
    for (const Feedback& said : plan.feedback)
        if (said.state == LoopState::open && said.due && *said.due <= today)
            ids.push_back(said.id.uuid);
    return ids;
}

std::vector<Uuid> overdueInsights(const Plan& plan, Date today) {
    std::vector<Uuid> ids;
    for (const Insight& row : plan.insights)
        if (is_overdue(row, plan.about().insight_days, today)) ids.push_back(row.id.uuid);
    return ids;
}

std::vector<Uuid> undecided(const Plan& plan) {
    std::vector<Uuid> ids;
    for (const Request& row : plan.requests)
        if (!row.decision) ids.push_back(row.id.uuid);
    return ids;
}

std::vector<Uuid> untoldAuthors(const Plan& plan) {
    std::vector<Uuid> ids;
    for (const Opportunity& row : plan.opportunities)
        if (!row.author.empty() && !row.told) ids.push_back(row.id.uuid);
    return ids;
}

/// Neighbours and executives have them, and have not answered.
std::vector<Uuid> unansweredAsks(const Plan& plan) {
    std::vector<Uuid> ids;
    for (const Initiative& row : plan.initiatives)
        if (row.ask_state == AskState::asked && row.status != Status::done &&
            row.status != Status::dropped)
            ids.push_back(row.id.uuid);
    return ids;
}

} // namespace

WaitingTile::WaitingTile(Session& session, QWidget* parent)
    : Tile(session, tr("Waiting for an answer"), {}, parent) {}

void WaitingTile::fill(QVBoxLayout& column) {
    const Plan& plan = session().plan();
    int all = 0;
    const auto add = [&](const QString& words, std::string_view table, std::vector<Uuid> ids) {
        if (ids.empty()) return;
        all += static_cast<int>(ids.size());
        auto* row = new QHBoxLayout;
        row->addWidget(label(words, this), 1);
        const QString count = QLocale().toString(qlonglong(ids.size()));
        row->addWidget(
            link(count, Selection{table, std::move(ids)}, tr("%1: %2").arg(words, count)));
        column.addLayout(row);
    };
    add(tr("Customers to call back by today"), table_of<Feedback>,
        callbacks(plan, session().today()));
    add(tr("Insights that led to nothing in time"), table_of<Insight>,
        overdueInsights(plan, session().today()));
    add(tr("Requests for the change board"), table_of<Request>, undecided(plan));
    add(tr("Authors of ideas who were not told"), table_of<Opportunity>, untoldAuthors(plan));
    add(tr("Asked of others, and not answered"), table_of<Initiative>, unansweredAsks(plan));
    add(tr("Opportunities without an initiative"), table_of<Opportunity>,
        Selection::of(unanswered_opportunities(plan)).ids);
    if (all == 0) column.addWidget(sentenceLabel(tr("Nobody waits for an answer from you."), this));
    column.addStretch();
}

} // namespace updraft
