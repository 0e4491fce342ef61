#include "ui/pages/listen/entry.h"

#include "core/edits/voice.h"
#include "ui/pages/listen/assessment/assessment_page.h"
#include "ui/pages/listen/journeys/journeys_page.h"
#include "ui/pages/listen/opportunities/insights_page.h"
#include "ui/pages/listen/opportunities/opportunities_page.h"
#include "ui/pages/listen/personas/personas_page.h"
#include "ui/pages/listen/strategy/strategy_page.h"
#include "ui/pages/listen/voice/voice_page.h"

namespace updraft {

namespace {

PageEntry strategyEntry() {
    PageEntry entry;
    entry.id = "strategy";
    entry.section = Section::Listen;
    entry.label = StrategyPage::tr("Strategy");
    entry.icon = Icon::strategy;
    entry.make = [](Session& session) { return new StrategyPage(session); };
    entry.home = {table_of<Objective>, table_of<Limit>};
    entry.also = StrategyPage::tr("vision, principles, objectives, goals, limits, budget");
    return entry;
}

PageEntry personasEntry() {
    PageEntry entry;
    entry.id = "personas";
    entry.section = Section::Listen;
    entry.label = PersonasPage::tr("Personas");
    entry.icon = Icon::personas;
    entry.make = [](Session& session) { return new PersonasPage(session); };
    entry.count = [](const Plan& plan) { return static_cast<int>(plan.personas.size()); };
    entry.home = {table_of<Persona>};
    entry.also = PersonasPage::tr("customers, archetypes, segments, users");
    return entry;
}

PageEntry journeysEntry() {
    PageEntry entry;
    entry.id = "journeys";
    entry.section = Section::Listen;
    entry.label = JourneysPage::tr("Journeys");
    entry.icon = Icon::journeys;
    entry.make = [](Session& session) { return new JourneysPage(session); };
    entry.count = [](const Plan& plan) { return static_cast<int>(plan.journeys.size()); };
    entry.home = {table_of<Journey>, table_of<Stage>, table_of<Step>, table_of<PainPoint>};
    entry.also = JourneysPage::tr("journey map, stages, steps, touchpoints, pain points, "
                                  "emotion curve, service blueprint");
    return entry;
}

PageEntry opportunitiesEntry() {
    PageEntry entry;
    entry.id = "opportunities";
    entry.section = Section::Listen;
    entry.label = OpportunitiesPage::tr("Opportunities");
    entry.icon = Icon::opportunities;
    entry.make = [](Session& session) { return new OpportunitiesPage(session); };
    entry.count = [](const Plan& plan) { return static_cast<int>(plan.opportunities.size()); };
    entry.home = {table_of<Opportunity>};
    entry.also = OpportunitiesPage::tr("ideas, evidence, needs, problems worth solving");
    return entry;
}

PageEntry insightsEntry() {
    PageEntry entry;
    entry.id = "insights";
    entry.section = Section::Listen;
    entry.label = InsightsPage::tr("Insights");
    entry.icon = Icon::info;
    entry.make = [](Session& session) { return new InsightsPage(session); };
    entry.count = [](const Plan& plan) { return static_cast<int>(plan.insights.size()); };
    entry.home = {table_of<Insight>};
    entry.also = InsightsPage::tr("findings, lessons, what we learnt, decisions");
    return entry;
}

PageEntry assessmentEntry() {
    PageEntry entry;
    entry.id = "assessment";
    entry.section = Section::Listen;
    entry.label = AssessmentPage::tr("Assessment");
    entry.icon = Icon::assessment;
    entry.make = [](Session& session) { return new AssessmentPage(session); };
    entry.home = {table_of<Round>, table_of<Assessment>};
    entry.also = AssessmentPage::tr("maturity, commitment, culture, survey of readiness, raters");
    return entry;
}

PageEntry voiceEntry() {
    PageEntry entry;
    entry.id = "voice";
    entry.section = Section::Listen;
    entry.label = VoicePage::tr("Voice of customer");
    entry.icon = Icon::voice;
    entry.make = [](Session& session) { return new VoicePage(session); };
    entry.count = [](const Plan& plan) {
        return static_cast<int>(
            std::count_if(plan.feedback.begin(), plan.feedback.end(), awaits_call));
    };
    entry.home = {table_of<Feedback>, table_of<Count>};
    entry.also =
        VoicePage::tr("feedback, survey, NPS, CSAT, CES, verbatims, closed loop, complaints");
    return entry;
}

} // namespace

std::vector<PageEntry> listenPages() {
    return {strategyEntry(), assessmentEntry(),    personasEntry(), journeysEntry(),
            voiceEntry(),    opportunitiesEntry(), insightsEntry()};
}

} // namespace updraft
