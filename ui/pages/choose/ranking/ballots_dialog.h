#pragma once

#include "core/exchange/cast_table.h"
#include "ui/session/session.h"

#include <QDialog>

namespace updraft {

/// Asks for a table of ballots and shows what would come of it.
void readBallots(QWidget* parent, Session& session, Id<RankingSession> ranking);

/// What is wrong with a row, with a way out.
QString castProblemSentence(const CastProblem& problem);

/// What a table of ballots says: whose can be cast, and what is wrong with the others. All that can
/// be cast are cast in one step.
class BallotsDialog : public QDialog {
    Q_OBJECT

  public:
    BallotsDialog(Session& session, CastTable table, QWidget* parent = nullptr);

    void accept() override;

  private:
    QWidget* makeTable(const QStringList& heads, const std::vector<QStringList>& rows,
                       const QString& name);

    Session& session_;
    CastTable table_;
};

} // namespace updraft
