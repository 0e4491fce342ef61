#include "ui/render/ranking/ranking_content.h"

#include "core/choose/session.h"
#include "core/edits/session_lists.h"
#include "ui/support/convert.h"
#include "ui/words/ranking.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace updraft {

namespace {

struct RankingResultWords {
    Q_DECLARE_TR_FUNCTIONS(RankingResult)
};
using R = RankingResultWords;

QString number(int value) {
    return QLocale().toString(value);
}

QString twoDecimals(double value) {
    return QLocale().toString(value, 'f', 2);
}

/// "3.7", or "3.7 (2 of 7)" where not all of the ballots said something.
QString opinion(const std::optional<double>& mean, int said, int ballots) {
    if (!mean) return QStringLiteral("–");
    const QString figure = QLocale().toString(*mean, 'f', 1);
    return said < ballots ? R::tr("%1 (%L2 of %L3)").arg(figure).arg(said).arg(ballots) : figure;
}

RankingTable orderTable(const RankingContent& content) {
    RankingTable table{R::tr("The order in figures"),
                       content.pairNote,
                       {R::tr("Rank"), R::tr("Code"), R::tr("Title"), R::tr("Points")},
                       {true, false, false, true},
                       {}};
    const auto column = [&](const QString& head) {
        table.heads << head;
        table.figures << true;
    };
    if (content.dots > 0) column(R::tr("Dots"));
    for (const QString& head : {R::tr("Highest"), R::tr("Lowest"), R::tr("Spread")}) column(head);
    for (const RankedItem& item : content.result.items) {
        QStringList row{number(item.place), qt(item.code), qt(item.title), tenths(item.points)};
        if (content.dots > 0) row << number(item.dots);
        row << tenths(item.low) << tenths(item.high) << twoDecimals(item.deviation);
        table.rows.push_back(row);
    }
    return table;
}

RankingTable scoreTable(const RankingContent& content) {
    constexpr std::size_t named = 3;
    const RankingResult& result = content.result;
    RankingTable table{R::tr("Beside the score"),
                       differenceSentences(result, named).join(u'\n'),
                       {R::tr("Code"), R::tr("Title"), R::tr("By score"), R::tr("By the room"),
                        R::tr("Difference")},
                       {false, false, true, true, true},
                       {}};
    const auto scored = std::ranges::any_of(
        result.items, [](const RankedItem& item) { return item.score_rank.has_value(); });
    if (!scored) {
        table.lead = R::tr("None of these has a score yet. Score them under Prioritise to see "
                           "where room and score differ.");
        return table;
    }
    if (result.differences.empty()) table.lead = R::tr("Score and room say the same.");
    const auto put = [&](const RankedItem& item) {
        table.rows.push_back({qt(item.code), qt(item.title), number(*item.score_rank),
                              number(*item.room_rank),
                              signedTenths(*item.score_rank - *item.room_rank)});
    };
    for (const auto at : result.differences) put(result.items[at]);
    for (const RankedItem& item : result.items)
        if (item.score_rank && item.score_rank == item.room_rank) put(item);
    return table;
}

/// Means by item and department. `of` and `said` pick feasibility or buy-in.
RankingTable opinionTable(const RankingContent& content, const QString& heading,
                          std::optional<double> MeanOpinion::*of, int MeanOpinion::*said) {
    const RankingResult& result = content.result;
    RankingTable table{
        heading, {}, {R::tr("Code"), R::tr("Title"), R::tr("All")}, {false, false, true}, {}};
    const bool apart = result.departments.size() > 1;
    if (apart)
        for (const DepartmentOpinions& each : result.departments) {
            table.heads << R::tr("%1 (%2)").arg(departmentText(each, content.named),
                                                number(each.ballots));
            table.figures << true;
        }
    for (std::size_t i = 0; i < result.items.size(); ++i) {
        const RankedItem& item = result.items[i];
        QStringList row{qt(item.code), qt(item.title),
                        opinion(item.opinion.*of, item.opinion.*said, result.ballots)};
        if (apart)
            for (const DepartmentOpinions& each : result.departments)
                row << opinion(each.items[i].*of, each.items[i].*said, each.ballots);
        table.rows.push_back(row);
    }
    return table;
}

/// Says on how many answers that rests, and nothing of the kind where they are too few.
QString nobodyToWinOver(const RankingResult& result) {
    int few = 0;
    int least = result.ballots;
    int most = 0;
    for (const RankedItem& item : result.items) {
        const int said = item.opinion.said_buy_in;
        if (2 * said < result.ballots) ++few;
        least = std::min(least, said);
        most = std::max(most, said);
    }
    if (few > 0)
        return R::tr("On %Ln item(s), under half of the ballots gave a buy-in.", nullptr, few) +
               u' ' +
               R::tr("Whether anybody must be won over can’t be told from them. Ask people before "
                     "you begin.");
    return R::tr("Nobody need be won over: every mean is at least 3.") + u' ' +
           (least == most ? R::tr("Each rests on %Ln answer(s).", nullptr, most)
                          : R::tr("Each rests on %L1 to %Ln answer(s).", nullptr, most).arg(least));
}

QString winOver(const RankingContent& content) {
    constexpr std::size_t named = 5;
    const auto& reluctant = content.result.to_win_over;
    if (reluctant.empty()) return nobodyToWinOver(content.result);
    QString lead = winOverSentences(content.result, named).join(u'\n');
    if (reluctant.size() > named)
        lead += u'\n' + R::tr("The table shows %L1 more.").arg(reluctant.size() - named);
    return lead;
}

void addOpinions(RankingContent& content, const RankingSession& session) {
    if (session.buy_in) {
        content.tables.push_back(opinionTable(content, R::tr("Buy-in: who must be won over"),
                                              &MeanOpinion::buy_in, &MeanOpinion::said_buy_in));
        content.tables.back().lead = winOver(content);
    }
    if (session.feasibility) {
        content.tables.push_back(opinionTable(content, R::tr("Feasibility"),
                                              &MeanOpinion::feasibility,
                                              &MeanOpinion::said_feasibility));
        content.tables.back().lead =
            R::tr("The mean of what was said, from 1, hardly, to 5, easily.");
    }
    if ((session.buy_in || session.feasibility) && !session.named &&
        content.result.departments.size() > 1)
        content.tables.back().lead +=
            u' ' + R::tr("Departments with fewer than three ballots are told together.");
}

RankingTable ballotTable(const Plan& plan, Id<RankingSession> session) {
    RankingTable table{R::tr("Ballots"),
                       R::tr("The session was named beforehand: whose ballot is whose was known to "
                             "all."),
                       {R::tr("Name"), R::tr("Department"), R::tr("Order")},
                       {false, false, false},
                       {}};
    for (const Participant* person : participants_of(plan, session))
        for (const Ballot& ballot : plan.ballots)
            if (ballot.voter == person->id)
                table.rows.push_back({qt(person->name), qt(person->department),
                                      qt(ranking_text(plan, ballot.id.uuid))});
    return table;
}

} // namespace

QString rankedName(const RankedItem& item) {
    return item.title.empty() ? qt(item.code) : qt(item.code + ' ' + item.title);
}

RankingContent rankingContent(const Plan& plan, Id<RankingSession> id) {
    RankingContent content;
    const RankingSession* session = plan.sessions.find(id);
    if (session == nullptr) return content;
    content.code = qt(session->code);
    content.title = qt(session->title);
    content.question = qt(session->question);
    content.named = session->named;
    content.dots = session->dots;
    content.result = result_of(plan, id);
    const RankingResult& result = content.result;
    content.headline = firstSentence(result);
    content.turnout = turnoutSentence(result);
    if (result.ballots == 0) return content;
    if (result.agreement) {
        content.agreement = agreementSentence(*result.agreement);
        content.agreementNote = R::tr("Kendall’s W %1, %Ln ballot(s)", nullptr, result.ballots)
                                    .arg(twoDecimals(*result.kendall_w));
    } else {
        content.agreement = R::tr("Agreement can’t be told.");
        content.agreementNote = result.ballots < 2
                                    ? R::tr("It takes two ballots.")
                                    : R::tr("No ballot puts anything before anything else.");
    }
    for (const QString& remark : {commonFirstSentence(result), dividedSentence(result)})
        if (!remark.isEmpty()) content.remarks << remark;
    content.pairNote = pairSentence(result);
    content.tables = {orderTable(content), scoreTable(content)};
    addOpinions(content, *session);
    if (session->named) content.tables.push_back(ballotTable(plan, id));
    return content;
}

} // namespace updraft
