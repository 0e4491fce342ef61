#include "ui/render/roadmap_words.h"

#include "ui/support/convert.h"

#include <QCoreApplication>
#include <QStringList>

namespace updraft::words {

namespace {

/// One context for all of them, so that a translator sees them together.
QString say(const char* text, const char* about = nullptr) {
    return QCoreApplication::translate("Roadmap", text, about);
}

} // namespace

QString before() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Before"));
}
QString later() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Later"));
}

QString horizon(Horizon horizon) {
    switch (horizon) {
    case Horizon::short_term:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Short"));
    case Horizon::mid_term:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Mid"));
    case Horizon::long_term:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Long"));
    }
    return {};
}

QString months(int from, int until) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "%1\u2013%2 months")).arg(from).arg(until);
}

QString quarter(int quarter, const QString& year) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Q%1 %2")).arg(quarter).arg(year);
}

QString starting(int initiatives) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "%1 starting")).arg(initiatives);
}

QString today(Date date) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Today, %1")).arg(shortDate(date));
}

QString today() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Today"));
}

QString wrong(int broken, int blocked) {
    QStringList parts;
    if (broken == 1) parts << say(QT_TRANSLATE_NOOP("Roadmap", "1 broken dependency"));
    if (broken > 1)
        parts << say(QT_TRANSLATE_NOOP("Roadmap", "%1 broken dependencies")).arg(broken);
    if (blocked > 0) parts << say(QT_TRANSLATE_NOOP("Roadmap", "%1 blocked")).arg(blocked);
    return parts.join(QStringLiteral(", "));
}

QString status(Status status) {
    switch (status) {
    case Status::idea:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Idea"));
    case Status::planned:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Planned"));
    case Status::active:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Active"));
    case Status::blocked:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Blocked"));
    case Status::done:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Done"));
    case Status::dropped:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Dropped"));
    }
    return {};
}

QString mandate(Mandate mandate) {
    switch (mandate) {
    case Mandate::mine:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Mine"));
    case Mandate::neighbour:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Neighbour"));
    case Mandate::executive:
        return say(QT_TRANSLATE_NOOP("Roadmap", "Executive"));
    }
    return {};
}

QString statusAndProgress(Status which, int progress) {
    if (which != Status::active && which != Status::blocked) return status(which);
    return say(QT_TRANSLATE_NOOP("Roadmap", "%1, %2 %")).arg(status(which)).arg(progress);
}

QString noDateYet(int initiatives) {
    if (initiatives == 0) return say(QT_TRANSLATE_NOOP("Roadmap", "No date yet"));
    return say(QT_TRANSLATE_NOOP("Roadmap", "No date yet \u00B7 %1")).arg(initiatives);
}

QString milestones() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Milestones"));
}
QString batches() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Batches"));
}
QString done(int done, int all) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "%1 of %2 done")).arg(done).arg(all);
}
QString noLane(LaneBy by) {
    switch (by) {
    case LaneBy::domain:
        return say(QT_TRANSLATE_NOOP("Roadmap", "No domain"));
    case LaneBy::owner:
        return say(QT_TRANSLATE_NOOP("Roadmap", "No owner"));
    case LaneBy::batch:
        return say(QT_TRANSLATE_NOOP("Roadmap", "No batch"));
    case LaneBy::status:
    case LaneBy::mandate:
        break; // every initiative has one
    }
    return {};
}

QString workingDays(std::int64_t days) {
    return days == 1 ? say(QT_TRANSLATE_NOOP("Roadmap", "1 working day"))
                     : say(QT_TRANSLATE_NOOP("Roadmap", "%1 working days")).arg(days);
}

QString brokenLink(const Dependency& link, const QString& from, const QString& to,
                   std::int64_t days) {
    const auto sentence = [&](const char* text) {
        return say(text, "%1 successor, %2 so many working days, %3 predecessor")
            .arg(to, workingDays(days), from);
    };
    switch (link.type) {
    case LinkType::finish_start:
        if (link.lag == 0)
            return sentence(QT_TRANSLATE_NOOP("Roadmap", "%1 starts %2 before %3 ends"));
        return sentence(QT_TRANSLATE_NOOP("Roadmap", "%1 starts %2 too early after %3 ends"));
    case LinkType::start_start:
        return sentence(QT_TRANSLATE_NOOP("Roadmap", "%1 starts %2 too early after %3 starts"));
    case LinkType::finish_finish:
        return sentence(QT_TRANSLATE_NOOP("Roadmap", "%1 ends %2 too early after %3 ends"));
    case LinkType::start_finish:
        return sentence(QT_TRANSLATE_NOOP("Roadmap", "%1 ends %2 too early after %3 starts"));
    }
    return {};
}

QString moveTo(Date date) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Move it to %1?")).arg(shortDate(date));
}

QString fixTo(Date date) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Move to %1")).arg(shortDate(date));
}

QString slipped(std::int64_t days) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "%1 days"))
        .arg(signedTenths(static_cast<double>(days)));
}

QString slack(std::int64_t days) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "%1 of slack")).arg(workingDays(days));
}

QString someOf(std::size_t shown, std::size_t all) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "%1 of %2 initiatives")).arg(shown).arg(all);
}

QString critical() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "On the critical path"));
}
QString criticalSign() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Critical"));
}
QString slackSign() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Slack"));
}
QString teamLoad() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Team load"));
}
QString loadExplained(double capacity) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "People needed at once, of %1")).arg(tenths(capacity));
}
QString available(double people) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "%1 available")).arg(tenths(people));
}
QString baseline() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Baseline"));
}
QString needs() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Dependency"));
}
QString brokenNeeds() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Dependency, broken"));
}
QString milestone() {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Milestone"));
}
QString madeOn(Date date) {
    return longDate(date);
}
QString continued(const QString& lane) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "%1, continued")).arg(lane);
}
QString page(int page, int pages) {
    return say(QT_TRANSLATE_NOOP("Roadmap", "Page %1 of %2")).arg(page).arg(pages);
}

} // namespace updraft::words
