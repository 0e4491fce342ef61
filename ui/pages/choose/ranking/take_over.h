#pragma once

#include "ui/session/session.h"

#include <QDialog>

namespace updraft {

/// Says what taking a ranking's order over changes, and does it, in one step that undo takes back.
void takeRankingOver(QWidget* parent, Session& session, Id<RankingSession> ranking);

/// Why there is nothing to take over where nobody has ranked.
QString noOrderSentence();

/// Which items get which priority or rank.
class TakeOverDialog : public QDialog {
    Q_OBJECT

  public:
    TakeOverDialog(Session& session, Id<RankingSession> ranking, QWidget* parent = nullptr);

    /// Whether anything would change.
    bool changesAnything() const { return changes_ > 0; }
    void accept() override;

  private:
    Session& session_;
    Id<RankingSession> ranking_;
    int changes_ = 0;
};

} // namespace updraft
