#pragma once

#include "core/roadmap/lanes.h"
#include "core/schedule/schedule.h"

#include <QString>

/// What the roadmap says, wherever it is painted or read aloud.
namespace updraft::words {

QString before();
QString later();
QString horizon(Horizon horizon);
/// "3–12 months"
QString months(int from, int until);
/// "Q2 ’27"
QString quarter(int quarter, const QString& year);
QString starting(int initiatives);
QString today(Date date);
QString today();
/// "1 broken dependency, 1 blocked"; empty where nothing is wrong.
QString wrong(int broken, int blocked);
QString status(Status status);
QString mandate(Mandate mandate);
/// "Active, 20 %"
QString statusAndProgress(Status status, int progress);
QString noDateYet(int initiatives);
QString milestones();
QString batches();
QString done(int done, int all);
/// "No domain": the lane of initiatives that have none.
QString noLane(LaneBy by);
QString workingDays(std::int64_t days);
/// "CX-07 starts 7 working days before CX-04 ends"
QString brokenLink(const Dependency& link, const QString& from, const QString& to,
                   std::int64_t days);
/// "Move it to 24 Apr?"
QString moveTo(Date date);
/// "Move to 24 Apr": on a button.
QString fixTo(Date date);
/// "+7 days": against the baseline, in working days.
QString slipped(std::int64_t days);
QString slack(std::int64_t days);
QString someOf(std::size_t shown, std::size_t all); ///< "3 of 21 initiatives"
QString critical();
QString criticalSign(); ///< "Critical", in the legend.
QString slackSign();    ///< "Slack", in the legend.
QString teamLoad();
QString loadExplained(double capacity);
QString available(double people);
QString baseline();
QString needs();
QString brokenNeeds();
QString milestone();
QString madeOn(Date date);
QString page(int page, int pages);
/// "Billing, continued"
QString continued(const QString& lane);

} // namespace updraft::words
