#include "ui/render/choose/budget_words.h"

#include "ui/render/charter_words.h"

#include <QLocale>

#include <cmath>

namespace updraft {

namespace {

struct ReachWords {
    Q_DECLARE_TR_FUNCTIONS(Reach)
};
using W = ReachWords;

QString reaches(const SheetNames& names, const Scores& scores, const BudgetLine& line,
                const QString& what) {
    if (!line.first) return W::tr("%1: enough for the whole list.").arg(what);
    if (*line.first == 0)
        return W::tr("%1: not enough for %2, which comes first.")
            .arg(what, names.code(scores.order[0]));
    return W::tr("%1: enough as far as %2; %3 no longer fits.")
        .arg(what, names.code(scores.order[*line.first - 1]),
             names.code(scores.order[*line.first]));
}

} // namespace

Reach reachOf(const SheetNames& names, const Scores& scores, const Means& means) {
    std::vector<Outlay> list;
    list.reserve(scores.ranked);
    for (std::size_t place = 0; place < scores.ranked; ++place)
        list.push_back(outlay_of(names.item(scores.order[place])));
    Reach reach{means, {}, {}};
    if (means.budget.money) reach.money = budget_line(list, {means.budget.money, {}});
    if (means.budget.effort) reach.effort = budget_line(list, {{}, means.budget.effort});
    return reach;
}

QStringList Reach::sentences(const SheetNames& names, const Scores& scores) const {
    QStringList all;
    if (scores.ranked == 0) return all;
    if (means.budget.money) {
        all << reaches(names, scores, money,
                       W::tr("Budget, %1 left")
                           .arg(updraft::money(*means.budget.money, names.plan.about().currency)));
        if (money.without_cost > 0)
            all << W::tr("%L1 above have no cost yet and count as nothing.")
                       .arg(money.without_cost);
    }
    if (means.budget.effort) {
        all << reaches(names, scores, effort,
                       W::tr("%L1 person-days in %L2 months")
                           .arg(std::llround(*means.budget.effort))
                           .arg(means.months));
        if (effort.without_effort > 0)
            all << W::tr("%L1 above have no effort yet and count as nothing.")
                       .arg(effort.without_effort);
    }
    return all;
}

} // namespace updraft
