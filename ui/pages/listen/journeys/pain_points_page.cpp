#include "ui/pages/listen/journeys/pain_points_page.h"

#include "ui/tables/filter_bar.h"
#include "ui/tables/kind_table_view.h"

#include <algorithm>
#include <memory>
#include <unordered_set>

namespace updraft {

namespace {

KindPage::Setup setup() {
    return {table_of<PainPoint>,
            PainPointsPage::tr("Pain points and gains"),
            PainPointsPage::tr("Pain point"),
            {"code", "kind", "text", "severity", "step"},
            {"kind", "severity", "step"},
            {"kind", "severity", "step"},
            PainPointsPage::tr("What hurts your customers?"),
            PainPointsPage::tr("A pain point says in one sentence where it hurts, and how badly; a "
                               "gain says what delights. Each stands at its step on the journey "
                               "map, and those that have no step yet wait here.")};
}

bool atNoStep(const PainPoint& pain) {
    return !pain.step;
}

/// Those that no opportunity rests on.
KindFilterModel::Test unanswered(const Session& session) {
    auto answered = std::make_shared<std::unordered_set<Uuid>>();
    for (const Evidence& evidence : session.plan().evidence)
        if (evidence.pain_point) answered->insert(evidence.pain_point->uuid);
    return [answered](const Plan&, Uuid id) { return !answered->contains(id); };
}

} // namespace

PainPointsPage::PainPointsPage(Session& session, QWidget* parent)
    : KindPage(session, setup(), parent) {
    bar().addSwitch("nowhere", tr("At no step"), [] {
        return [](const Plan& plan, Uuid id) {
            const auto* row = plan.pain_points.find({id});
            return row && atNoStep(*row);
        };
    });
    bar().addSwitch("unanswered", tr("No opportunity yet"),
                    [this] { return unanswered(this->session()); });
    fillHead();
}

QString PainPointsPage::also() const {
    const auto nowhere = std::ranges::count_if(session().plan().pain_points, atNoStep);
    return nowhere > 0 ? tr("%1 at no step").arg(nowhere) : QString();
}

} // namespace updraft
