#include "ui/pages/listen/entry.h"

#include "core/listen/voice.h"
#include "ui/pages/listen/assessment/assessment_page.h"
#include "ui/pages/listen/journeys/journeys_page.h"
#include "ui/pages/listen/journeys/pain_points_page.h"
#include "ui/pages/listen/opportunities/insights_page.h"
#include "ui/pages/listen/opportunities/opportunities_page.h"
#include "ui/pages/listen/personas/personas_page.h"
#include "ui/pages/listen/strategy/strategy_page.h"
#include "ui/pages/listen/voice/voice_page.h"

namespace updraft {

namespace {

int callsWaiting(const Plan& plan) {
    return static_cast<int>(std::ranges::count(plan.feedback, LoopState::open, &Feedback::state));
}

} // namespace

std::vector<PageEntry> listenPages() {
    return {
        {.id = "strategy",
         .section = Section::Listen,
         .label = StrategyPage::tr("Strategy"),
         .icon = Icon::strategy,
         .make = makePage<StrategyPage>,
         .home = {table_of<Objective>, table_of<Limit>},
         .makes = {{table_of<Objective>, StrategyPage::tr("New objective")}},
         .also = StrategyPage::tr("vision, principles, objectives, goals, limits, budget")},
        {.id = "assessment",
         .section = Section::Listen,
         .label = AssessmentPage::tr("Assessment"),
         .icon = Icon::assessment,
         .make = makePage<AssessmentPage>,
         .home = {table_of<Round>, table_of<Assessment>},
         .makes = {{table_of<Round>, AssessmentPage::tr("New round of an assessment")}},
         .also = AssessmentPage::tr("maturity, commitment, culture, survey of readiness, raters")},
        {.id = "personas",
         .section = Section::Listen,
         .label = PersonasPage::tr("Personas"),
         .icon = Icon::personas,
         .make = makePage<PersonasPage>,
         .count = countOf(&Plan::personas),
         .home = {table_of<Persona>},
         .makes = {{table_of<Persona>, PersonasPage::tr("New persona")}},
         .also = PersonasPage::tr("customers, archetypes, segments, users")},
        {.id = "journeys",
         .section = Section::Listen,
         .label = JourneysPage::tr("Journeys"),
         .icon = Icon::journeys,
         .make = makePage<JourneysPage>,
         .count = countOf(&Plan::journeys),
         .home = {table_of<Journey>, table_of<Stage>, table_of<Step>, table_of<PainPoint>},
         .makes = {{table_of<Journey>, JourneysPage::tr("New journey")}},
         .also = JourneysPage::tr("journey map, stages, steps, touchpoints, emotion curve, "
                                  "service blueprint")},
        {.id = "pain-points",
         .section = Section::Listen,
         .label = PainPointsPage::tr("Pain points"),
         .icon = Icon::bolt,
         .make = makePage<PainPointsPage>,
         .count = countOf(&Plan::pain_points),
         .home = {table_of<PainPoint>},
         .makes = {{table_of<PainPoint>, PainPointsPage::tr("New pain point")}},
         .also = PainPointsPage::tr("gains, what hurts, what delights, complaints")},
        {.id = "voice",
         .section = Section::Listen,
         .label = VoicePage::tr("Voice of customer"),
         .icon = Icon::voice,
         .make = makePage<VoicePage>,
         .count = callsWaiting,
         .home = {table_of<Feedback>, table_of<Count>},
         .makes = {{table_of<Feedback>, VoicePage::tr("New verbatim")},
                   {table_of<Count>, VoicePage::tr("New count")}},
         .also =
             VoicePage::tr("feedback, survey, NPS, CSAT, CES, verbatims, closed loop, complaints")},
        {.id = "opportunities",
         .section = Section::Listen,
         .label = OpportunitiesPage::tr("Opportunities"),
         .icon = Icon::opportunities,
         .make = makePage<OpportunitiesPage>,
         .count = countOf(&Plan::opportunities),
         .home = {table_of<Opportunity>},
         .makes = {{table_of<Opportunity>, OpportunitiesPage::tr("New opportunity")}},
         .also = OpportunitiesPage::tr("ideas, evidence, needs, problems worth solving")},
        {.id = "insights",
         .section = Section::Listen,
         .label = InsightsPage::tr("Insights"),
         .icon = Icon::info,
         .make = makePage<InsightsPage>,
         .count = countOf(&Plan::insights),
         .home = {table_of<Insight>},
         .makes = {{table_of<Insight>, InsightsPage::tr("New insight")}},
         .also = InsightsPage::tr("findings, lessons, what we learnt, decisions")}};
}

} // namespace updraft
