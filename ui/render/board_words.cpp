#include "ui/render/board_words.h"

#include "ui/render/charter_words.h"
#include "ui/support/convert.h"

#include <cmath>

namespace updraft {

namespace {

struct BoardWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeBoard)
};
using W = BoardWords;

QString monthName(Date day) {
    return QLocale().standaloneMonthName(year_month_day(day).month);
}

} // namespace

QString listed(const QStringList& parts) {
    if (parts.size() < 2) return parts.join(QString());
    return W::tr("%1 and %2")
        .arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.last());
}

QString limitAmount(const Plan& plan, LimitKind kind, double amount) {
    if (kind != LimitKind::budget) return tenths(amount);
    const double unit = std::pow(10, minor_digits(plan.about().currency));
    return money(Money{std::llround(amount * unit)}, plan.about().currency);
}

QString limitUseText(const Plan& plan, const LimitUse& use) {
    const LimitKind kind = use.limit->kind;
    const QString after = limitAmount(plan, kind, use.after);
    const QString allowed = limitAmount(plan, kind, use.allowed);
    switch (kind) {
    case LimitKind::budget:
        return W::tr("%1 of %2").arg(after, allowed);
    case LimitKind::person_days:
        return W::tr("%1 of %2 person-days in %3").arg(after, allowed, monthName(use.from));
    case LimitKind::initiatives:
        return W::tr("%1 of %2 under way at once").arg(after, allowed);
    case LimitKind::scope:
        return use.broken() ? W::tr("Not in scope") : W::tr("In scope");
    case LimitKind::no_go:
        return use.broken() ? W::tr("Starts or ends in it") : W::tr("Keeps out of it");
    case LimitKind::score:
        return W::tr("%1, at least %2").arg(after, allowed);
    }
    return {};
}

QString overText(const Plan& plan, const LimitUse& use) {
    const LimitKind kind = use.limit->kind;
    const double over = use.after - std::max(use.allowed, std::min(use.before, use.after));
    const QString much = limitAmount(plan, kind, use.after - use.allowed);
    switch (kind) {
    case LimitKind::budget:
        return W::tr("%1 over the budget").arg(much);
    case LimitKind::person_days:
        return W::tr("%1 person-days over in %2").arg(much, monthName(use.from));
    case LimitKind::initiatives:
        return over > 1.5 ? W::tr("%1 too many at once").arg(much) : W::tr("One too many at once");
    case LimitKind::scope:
        return W::tr("Its domain is not in scope");
    case LimitKind::no_go:
        return W::tr("Starts or ends in a time without changes");
    case LimitKind::score:
        return W::tr("Scores %1, and %2 is the least")
            .arg(limitAmount(plan, kind, use.after), limitAmount(plan, kind, use.allowed));
    }
    return {};
}

QString roomText(const Plan& plan, Date start, const std::vector<LimitUse>& broken) {
    const LimitUse* worst = tightest_of(broken);
    if (worst == nullptr) return W::tr("Fits in %1").arg(monthName(start));
    const LimitUse& first = *worst;
    const LimitKind kind = first.limit->kind;
    const bool counts = kind == LimitKind::budget || kind == LimitKind::person_days ||
                        kind == LimitKind::initiatives;
    const QString over = overText(plan, first);
    return counts ? W::tr("%1, choose what comes off").arg(over) : over;
}

QString lackName(Lack lack) {
    switch (lack) {
    case Lack::fit:
        return W::tr("Fits the strategy");
    case Lack::owner:
        return W::tr("Has an owner");
    case Lack::estimates:
        return W::tr("Has an effort or a cost");
    case Lack::duplicate_check:
        return W::tr("Is not a duplicate");
    }
    return {};
}

QString lacksText(const std::vector<Lack>& lacks) {
    QStringList parts;
    for (const Lack lack : lacks) {
        switch (lack) {
        case Lack::fit:
            parts << W::tr("a fit with the strategy");
            break;
        case Lack::owner:
            parts << W::tr("an owner");
            break;
        case Lack::estimates:
            parts << W::tr("estimates");
            break;
        case Lack::duplicate_check:
            parts << W::tr("a look for duplicates");
            break;
        }
    }
    return parts.isEmpty() ? QString() : W::tr("Needs %1").arg(listed(parts));
}

QString offText(const Plan& plan, const Off& off) {
    const auto* row = plan.initiatives.find(off.initiative);
    if (row == nullptr) return {};
    if (off.how == OffHow::dropped) return W::tr("%1 dropped").arg(qt(row->code));
    return off.until ? W::tr("%1 put off until %2").arg(qt(row->code), shortDate(*off.until, -1))
                     : W::tr("%1 put off without a date").arg(qt(row->code));
}

QString offsText(const Plan& plan, const std::vector<Off>& offs) {
    QStringList parts;
    for (const Off& off : offs) parts << offText(plan, off);
    return listed(parts);
}

QString decisionWord(Decision decision) {
    switch (decision) {
    case Decision::accept:
        return W::tr("Accepted");
    case Decision::defer:
        return W::tr("Put off");
    case Decision::decline:
        return W::tr("Declined");
    }
    return {};
}

QString decisionText(const Plan& plan, const Request& request) {
    if (!request.decision) return {};
    const auto* made = request.initiative ? plan.initiatives.find(*request.initiative) : nullptr;
    if (request.decision == Decision::accept && made != nullptr)
        return W::tr("Accepted, now %1").arg(qt(made->code));
    if (request.decision == Decision::defer && request.until)
        return W::tr("Put off until %1").arg(shortDate(*request.until, -1));
    return decisionWord(*request.decision);
}

QString boardText(const Meeting& board) {
    return W::tr("%1, %2").arg(qt(board.code), longDate(board.date));
}

} // namespace updraft
