#include "ui/pages/choose/ranking/ranking_exports.h"

#include "ui/pages/print_pages.h"
#include "ui/pages/table_export.h"
#include "ui/render/ranking/ballot_sheets.h"
#include "ui/render/ranking/session_log.h"
#include "ui/support/convert.h"

#include <QCoreApplication>

namespace updraft {

namespace {

struct RankingExports {
    Q_DECLARE_TR_FUNCTIONS(RankingExports)
};
using Words = RankingExports;

ExportChoice ballotSheets(Session& session, const RankingSession& row) {
    const QString name = Words::tr("%1 ballots").arg(qt(row.code));
    return {Words::tr("Ballots to print as PDF…"), name + QStringLiteral(".pdf"),
            Words::tr("PDF (*.pdf)"), [&session, id = row.id] {
                return [plan = session.snapshot(), id,
                        how = PaperExport{usualPaper(), {}, session.today()}](
                           const Progress& progress) {
                    return exportBallotSheets(*plan, id, how, progress);
                };
            }};
}

ExportChoice log(Session& session, const RankingSession& row) {
    return {Words::tr("Log of the session as PDF…"),
            Words::tr("%1 log").arg(qt(row.code)) + QStringLiteral(".pdf"),
            Words::tr("PDF (*.pdf)"), [&session, id = row.id] {
                return [plan = session.snapshot(), id,
                        how = PaperExport{usualPaper(), {}, session.today()}](const Progress&) {
                    return exportSessionLog(*plan, id, how);
                };
            }};
}

ExportChoice resultTable(Session& session, const RankingSession& row) {
    return {Words::tr("Result as CSV…"),
            Words::tr("%1 result").arg(qt(row.code)) + QStringLiteral(".csv"),
            Words::tr("CSV (*.csv)"), [&session, id = row.id] {
                return [plan = session.snapshot(), id](const Progress&) {
                    return sessionResultAsCsv(*plan, id);
                };
            }};
}

} // namespace

std::vector<ExportChoice> rankingExports(Session& session,
                                         std::optional<Id<RankingSession>> ranking) {
    std::vector<ExportChoice> choices;
    const RankingSession* row = ranking ? session.find(*ranking) : nullptr;
    if (row != nullptr && row->state == SessionState::revealed) {
        choices.push_back(log(session, *row));
        choices.push_back(resultTable(session, *row));
    }
    if (row != nullptr &&
        (row->state == SessionState::prepared || row->state == SessionState::open))
        choices.push_back(ballotSheets(session, *row));
    choices.push_back(csvExport(session, *find_kind(table_of<RankingSession>)));
    return choices;
}

void printRanking(QWidget* parent, Session& session, Id<RankingSession> ranking) {
    const RankingSession* row = session.find(ranking);
    if (row == nullptr) return;
    const PaperExport how{usualPaper(), {}, session.today()};
    const PaperPages pages =
        row->state == SessionState::revealed
            ? layoutReport(sessionLog(session.plan(), ranking, how.today), how.paper)
            : layoutBallotSheets(session.plan(), ranking, how);
    if (pages.pages.empty())
        return session.say(Words::tr("There is nothing to print yet. Choose what is ranked, and "
                                     "name those who rank."));
    printFromDialog(parent, pages);
}

} // namespace updraft
