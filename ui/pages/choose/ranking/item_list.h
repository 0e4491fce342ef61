#pragma once

#include "ui/session/session.h"

#include <QTreeWidget>

namespace updraft {

/// What a session ranks, in the order in which it is asked. Alt+↑ and Alt+↓ move an item, Del takes
/// it away.
class ItemList : public QTreeWidget {
    Q_OBJECT

  public:
    explicit ItemList(Session& session, QWidget* parent = nullptr);

    void setRanking(std::optional<Id<RankingSession>> ranking);
    void refresh();
    void removePicked();
    void move(int places);

  Q_SIGNALS:
    void pickWanted();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    bool canChange() const;

    Session& session_;
    std::optional<Id<RankingSession>> ranking_;
};

} // namespace updraft
