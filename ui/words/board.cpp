#include "ui/words/board.h"

#include "core/base/number.h"
#include "core/base/text.h"
#include "ui/words/tr.h"

#include <QDate>
#include <QLocale>

namespace updraft {

namespace {

QString number(double value) {
    constexpr double tens = 10;
    return QLocale().toString(std::round(value * tens) / tens, 'f', QLocale::FloatingPointShortest);
}

QDate day(Date date) {
    const auto parts = year_month_day(date);
    return {parts.year, parts.month, parts.day};
}

QString month(Date date) {
    return QLocale().toString(day(date), QStringLiteral("MMMM yyyy"));
}

} // namespace

QString limitFinding(LimitKind kind, double after, double allowed, Date from) {
    switch (kind) {
    case LimitKind::budget:
        return Words::tr("The plan would cost %1, and the budget is %2")
            .arg(number(after), number(allowed));
    case LimitKind::person_days:
        return Words::tr("In %1 the plan would take %2 person-days, and %3 are allowed")
            .arg(month(from), number(after), number(allowed));
    case LimitKind::initiatives:
        return Words::tr("From %1 on, %2 initiatives would be under way at once, and %3 are "
                         "allowed")
            .arg(QLocale().toString(day(from), QStringLiteral("d MMMM yyyy")), number(after),
                 number(allowed));
    case LimitKind::scope:
        return Words::tr("Its domain is not in the scope of the strategy");
    case LimitKind::no_go:
        return Words::tr("It would start or end in a time without changes, which begins on %1")
            .arg(QLocale().toString(day(from), QStringLiteral("d MMMM yyyy")));
    case LimitKind::score:
        return Words::tr("It scores %1, and the lowest acceptable score is %2")
            .arg(number(after), number(allowed));
    }
    return {};
}

QString brokenLimit(const Error& error) {
    const auto parts = lines(error.detail);
    const auto kind = from_word<LimitKind>(error.subject);
    if (!kind || parts.size() < 4)
        return Words::tr("This would break a limit of the strategy. Choose what comes off, or "
                         "another start.");
    const QString finding =
        limitFinding(*kind, parse_number(parts[0]).value_or(0), parse_number(parts[1]).value_or(0),
                     parse_date(parts[2]).value_or(Date{}));
    const bool more = parse_number(parts[3]).value_or(1) > 1;
    const QString others = more ? Words::tr(" (other limits would break, too)") : QString{};
    switch (*kind) {
    case LimitKind::scope:
        return Words::tr("%1%2. Choose a domain in scope, or enter a new scope with its reason.")
            .arg(finding, others);
    case LimitKind::no_go:
        return Words::tr("%1%2. Choose another start or another length.").arg(finding, others);
    case LimitKind::score:
        return Words::tr("%1%2. Decline it, or enter a new limit with its reason.")
            .arg(finding, others);
    default:
        return Words::tr("%1%2. Choose what comes off, or another start.").arg(finding, others);
    }
}

QString notQualified(const Error& error) {
    if (error.detail == "Owner")
        return Words::tr("%1 has no owner yet. Name who would see to it.").arg(text(error.subject));
    if (error.detail == "Effort")
        return Words::tr("%1 has no estimates yet. Say how much effort or money it takes.")
            .arg(text(error.subject));
    if (error.detail == "Not a duplicate")
        return Words::tr("Nobody has said yet that nothing in the plan does the same as %1. Look, "
                         "and tick it.")
            .arg(text(error.subject));
    return Words::tr("Nobody has said yet that %1 fits the strategy. Compare it with the "
                     "objectives, and tick it.")
        .arg(text(error.subject));
}

} // namespace updraft
