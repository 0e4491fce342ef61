#pragma once

#include "ui/session/session.h"

#include <QTreeWidget>

namespace updraft {

/// All ranking sessions with their state, the latest first. Del removes one.
class SessionList : public QTreeWidget {
    Q_OBJECT

  public:
    explicit SessionList(Session& session, QWidget* parent = nullptr);

    std::optional<Id<RankingSession>> current() const;
    void setCurrent(std::optional<Id<RankingSession>> id);
    /// In the order in which they are listed.
    std::vector<Id<RankingSession>> ids() const;
    void refresh();

  Q_SIGNALS:
    void picked();
    void removeWanted();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    Session& session_;
};

} // namespace updraft
