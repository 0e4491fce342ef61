#include "ui/pages/listen/opportunities/insights_page.h"

#include "core/listen/insights.h"
#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

namespace updraft {

namespace {

KindPage::Setup setup() {
    return {table_of<Insight>,
            InsightsPage::tr("Insights"),
            InsightsPage::tr("Insight"),
            {"code", "statement", "state", "shared_with", "decided", "action", "due"},
            {"state"},
            {"state"},
            InsightsPage::tr("What do you know now that you did not before?"),
            InsightsPage::tr("An insight is a sentence that changes what people do: note who was "
                             "told, what was decided and which action follows. One that leads to "
                             "nothing is overdue after a while.")};
}

KindFilterModel::Test overdueTest(const Session& session) {
    const Date today = session.today();
    return [today](const Plan& plan, Uuid id) {
        const auto* row = plan.insights.find({id});
        return row && is_overdue(*row, plan.about().insight_days, today);
    };
}

} // namespace

InsightsPage::InsightsPage(Session& session, QWidget* parent) : KindPage(session, setup(), parent) {
    table().setMaker([this](Edit& edit) {
        auto given = freshAssignments(kind(), this->session().plan(), this->session().today());
        given.push_back({kind().field("noted"), this->session().today()});
        return kind().add(edit, given);
    });
    table().setLate([this](Uuid id, const KindField& field) {
        const Plan& plan = this->session().plan();
        const auto* row = plan.insights.find({id});
        // Where nobody set a day, that cell has nothing to mark.
        return row && field.name == (row->due ? "due" : "state") &&
               overdueTest(this->session())(plan, id);
    });
    bar().addSwitch("overdue", tr("Overdue"), [this] { return overdueTest(this->session()); });
    bar().addSwitch("kept", tr("Not passed on"), [] {
        return [](const Plan& plan, Uuid id) {
            const auto* row = plan.insights.find({id});
            return row && !row->shared_with.empty() && !row->passed_on;
        };
    });
    fillHead();
}

int InsightsPage::overdue() const {
    const auto late = overdueTest(session());
    int count = 0;
    for (const Insight& row : session().plan().insights)
        if (late(session().plan(), row.id.uuid)) ++count;
    return count;
}

QString InsightsPage::also() const {
    const int late = overdue();
    return late > 0 ? tr("%1 overdue").arg(late) : QString();
}

} // namespace updraft
