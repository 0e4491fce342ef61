#include "ui/words/ranking.h"

#include "ui/words/tr.h"

#include <QLocale>

namespace updraft {

namespace {

QString number(int value) {
    return QLocale().toString(value);
}

QString quoted(const RankedItem& item) {
    return Words::tr("“%1”").arg(itemTitle(item));
}

/// "two put it first"; figures from ten on.
QString counted(int count) {
    switch (count) {
    case 1:
        return Words::tr("one");
    case 2:
        return Words::tr("two");
    case 3:
        return Words::tr("three");
    case 4:
        return Words::tr("four");
    case 5:
        return Words::tr("five");
    case 6:
        return Words::tr("six");
    case 7:
        return Words::tr("seven");
    case 8:
        return Words::tr("eight");
    case 9:
        return Words::tr("nine");
    default:
        return number(count);
    }
}

QString listed(const QStringList& names) {
    if (names.size() < 2) return names.join(QString());
    return Words::tr("%1 and %2")
        .arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.back());
}

QString oneDecimal(double value) {
    return QLocale().toString(value, 'f', 1);
}

} // namespace

QString agreementSentence(Agreement agreement) {
    switch (agreement) {
    case Agreement::split:
        return Words::tr("The room is split.");
    case Agreement::leans:
        return Words::tr("The room leans one way.");
    case Agreement::broadly:
        return Words::tr("The room broadly agrees.");
    case Agreement::agrees:
        return Words::tr("The room agrees.");
    }
    return {};
}

QString sessionStateText(SessionState state) {
    switch (state) {
    case SessionState::prepared:
        return Words::tr("in preparation");
    case SessionState::open:
        return Words::tr("open, ballots sealed");
    case SessionState::revealed:
        return Words::tr("ballots opened");
    case SessionState::closed:
        return Words::tr("closed without a result");
    }
    return {};
}

QString itemTitle(const RankedItem& item) {
    return text(item.title.empty() ? item.code : item.title);
}

QString firstSentence(const RankingResult& result) {
    if (result.ballots == 0 || result.items.empty()) return Words::tr("Nobody has ranked.");
    QStringList first;
    for (const RankedItem& item : result.items)
        if (item.place == 1) first << quoted(item);
    if (first.size() == static_cast<qsizetype>(result.items.size()))
        return Words::tr("The room put nothing before anything else.");
    if (result.ballots == 1) return Words::tr("The one ballot puts %1 first.").arg(listed(first));
    constexpr qsizetype named = 3;
    if (first.size() > named)
        return Words::tr("%L1 items share the first place.").arg(first.size());
    return first.size() == 1 ? Words::tr("The room put %1 first.").arg(first.front())
                             : Words::tr("The room put %1 first, tied.").arg(listed(first));
}

QString turnoutSentence(const RankingResult& result) {
    if (result.ballots == result.participants)
        return Words::tr("All %Ln participant(s) ranked.", nullptr, result.participants);
    return Words::tr("%1 of %Ln participant(s) ranked.", nullptr, result.participants)
        .arg(number(result.ballots));
}

QString commonFirstSentence(const RankingResult& result) {
    if (result.common_first == 0) return {};
    QStringList codes;
    for (int i = 0; i < result.common_first; ++i)
        codes << text(result.items[static_cast<std::size_t>(i)].code);
    const QString ballots = number(result.ballots);
    const QString agreeing = number(result.common_ballots);
    if (result.common_first == 1)
        return Words::tr("%1 of %2 ballots put %3 first.").arg(agreeing, ballots, codes.front());
    return Words::tr("%1 of %2 ballots put the same %3 first: %4.")
        .arg(agreeing, ballots, counted(result.common_first), listed(codes));
}

QString dividedSentence(const RankingResult& result) {
    if (result.ballots < 2 || result.divided.empty()) return {};
    const RankedItem& item = result.items[result.divided.front()];
    if (item.deviation <= 0) return Words::tr("All ballots put everything in the same order.");
    QStringList ends;
    if (item.firsts > 0) ends << Words::tr("%1 put it first").arg(counted(item.firsts));
    if (item.lasts > 0) ends << Words::tr("%1 put it last").arg(counted(item.lasts));
    if (ends.isEmpty())
        ends << Words::tr("it stands between rank %1 and rank %2")
                    .arg(QLocale().toString(item.low), QLocale().toString(item.high));
    return Words::tr("The room is most divided over %1: %2.")
        .arg(quoted(item), ends.join(QStringLiteral(", ")));
}

QString pairSentence(const RankingResult& result) {
    if (!result.pair) return {};
    const auto& [ahead, tied, votes, against] = *result.pair;
    const QString first = text(result.items[ahead].code);
    const QString second = text(result.items[ahead + 1].code);
    return (tied ? Words::tr("%1 and %2 tie on points; in pairs %1 is ahead, %3 to %4.")
                 : Words::tr("%2 has more points than %1; in pairs %1 is ahead, %3 to %4."))
        .arg(first, second, number(votes), number(against));
}

QStringList differenceSentences(const RankingResult& result, std::size_t most) {
    QStringList sentences;
    for (const auto at : result.differences) {
        if (static_cast<std::size_t>(sentences.size()) == most) break;
        const RankedItem& item = result.items[at];
        sentences << Words::tr("%1 %2: rank %3 by its score, rank %4 for the room.")
                         .arg(text(item.code), quoted(item), number(*item.score_rank),
                              number(*item.room_rank));
    }
    return sentences;
}

QStringList winOverSentences(const RankingResult& result, std::size_t most) {
    QStringList sentences;
    for (const Reluctance& each : result.to_win_over) {
        if (static_cast<std::size_t>(sentences.size()) == most) break;
        const RankedItem& item = result.items[each.item];
        const DepartmentOpinions& department = result.departments[each.department];
        const QString buyIn = oneDecimal(each.buy_in);
        const QString told =
            !department.department.empty()
                ? Words::tr("%1 %2: %3 must be won over, its buy-in is %4.")
            : result.departments.size() == 1
                ? Words::tr("%1 %2: the room must be won over, its buy-in is %4.")
                : Words::tr("%1 %2: other departments must be won over, their buy-in is %4.");
        sentences << QString(told)
                         .replace(QStringLiteral("%3"), text(department.department))
                         .replace(QStringLiteral("%4"), QStringLiteral("%3"))
                         .arg(text(item.code), quoted(item), buyIn);
    }
    return sentences;
}

QString departmentText(const DepartmentOpinions& department, bool named) {
    if (!department.department.empty()) return text(department.department);
    return named ? Words::tr("No department") : Words::tr("Other departments");
}

} // namespace updraft
