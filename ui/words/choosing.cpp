#include "ui/words/choosing.h"

#include "core/model/plan.h"
#include "ui/words/tr.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace updraft {

namespace {

QString dash() {
    return QStringLiteral("\u2013");
}

/// "A, B and C"
QString listed(const QStringList& all) {
    if (all.size() < 2) return all.join(QString());
    return Words::tr("%1 and %2")
        .arg(all.mid(0, all.size() - 1).join(QStringLiteral(", ")), all.last());
}

} // namespace

QString quadrantText(Quadrant quadrant) {
    switch (quadrant) {
    case Quadrant::quick_win:
        return Words::tr("Quick win");
    case Quadrant::big_bet:
        return Words::tr("Big bet");
    case Quadrant::fill_in:
        return Words::tr("Fill-in");
    case Quadrant::time_sink:
        return Words::tr("Time sink");
    }
    return {};
}

QString quadrantsText(Quadrant quadrant) {
    switch (quadrant) {
    case Quadrant::quick_win:
        return Words::tr("Quick wins");
    case Quadrant::big_bet:
        return Words::tr("Big bets");
    case Quadrant::fill_in:
        return Words::tr("Fill-ins");
    case Quadrant::time_sink:
        return Words::tr("Time sinks");
    }
    return {};
}

QString quadrantAdvice(Quadrant quadrant) {
    switch (quadrant) {
    case Quadrant::quick_win:
        return Words::tr("do now");
    case Quadrant::big_bet:
        return Words::tr("plan well");
    case Quadrant::fill_in:
        return Words::tr("when there is room");
    case Quadrant::time_sink:
        return Words::tr("say no");
    }
    return {};
}

QString scoreText(const std::optional<double>& score) {
    if (!score) return dash();
    constexpr double tens = 10;
    return QLocale().toString(std::round(*score * tens) / tens, 'f',
                              QLocale::FloatingPointShortest);
}

QString shareText(double share) {
    return QLocale().toString(share, 'f', 2);
}

QString rankText(const Scores& scores, std::size_t item) {
    const int rank = scores.items[item].rank;
    if (rank == 0) return dash();
    const auto first = static_cast<std::size_t>(rank - 1);
    const bool shared =
        first + 1 < scores.ranked && scores.items[scores.order[first + 1]].rank == rank;
    const QString number = QLocale().toString(rank);
    return shared ? number + u'=' : number;
}

const Initiative& SheetNames::item(std::size_t number) const {
    return *plan.initiatives.find(sheet.initiative(number));
}

QString SheetNames::code(std::size_t number) const {
    return text(item(number).code);
}

QString SheetNames::named(std::size_t number) const {
    return code(number) + u' ' + text(item(number).title);
}

QString SheetNames::codes(const std::vector<std::size_t>& items) const {
    QStringList all;
    for (const auto number : items) all << code(number);
    return listed(all);
}

QString SheetNames::criterion(std::size_t number) const {
    return text(plan.criteria.find(sheet.criteria()[number].id)->name);
}

QString rescoringText(const SheetNames& names, const ItemScore& before, const Rescoring& to) {
    if (to.changes.empty()) return {};
    QStringList parts;
    const auto moved = [&](CriterionKind kind, const QString& axis,
                           const std::optional<double>& from, const std::optional<double>& until) {
        QStringList changes;
        for (const auto& change : to.changes)
            if (names.sheet.criteria()[change.criterion].kind == kind)
                changes << Words::tr("%1 %2 → %3")
                               .arg(names.criterion(change.criterion))
                               .arg(change.from)
                               .arg(change.to);
        if (changes.isEmpty() || !from || !until) return;
        parts << Words::tr("%1 %2 → %3: %4")
                     .arg(axis, scoreText(std::round(*from)), scoreText(std::round(*until)),
                          changes.join(QStringLiteral(", ")));
    };
    moved(CriterionKind::benefit, Words::tr("Value"), before.value, to.after.value);
    moved(CriterionKind::cost, Words::tr("Ease"), before.ease, to.after.ease);
    return parts.join(QStringLiteral(" · "));
}

QString heldText(const SheetNames& names, std::size_t item,
                 const std::vector<std::optional<int>>& team) {
    QStringList held;
    for (std::size_t i = 0; i < team.size(); ++i)
        if (!team[i] && names.sheet.cell(item, i).scorers > 0) held << names.criterion(i);
    if (held.isEmpty()) return {};
    return held.size() == 1
               ? Words::tr("%1 stays: people scored it by name. Change it in Scores.")
                     .arg(held.front())
               : Words::tr("%1 stay: people scored them by name. Change them in Scores.")
                     .arg(listed(held));
}

} // namespace updraft
