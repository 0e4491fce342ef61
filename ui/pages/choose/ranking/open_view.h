#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace updraft {

class ItemList;

/// A session while people rank: how many ballots are in and whose are not, and nothing of them.
class OpenView : public QWidget {
    Q_OBJECT

  public:
    explicit OpenView(Session& session, QWidget* parent = nullptr);

    void setRanking(std::optional<Id<RankingSession>> ranking);
    void refresh();
    QTreeWidget& people() const { return *people_; }

  private:
    Session& session_;
    std::optional<Id<RankingSession>> ranking_;
    QLabel* question_;
    QLabel* figure_;
    QLabel* sentence_;
    QTreeWidget* people_;
    ItemList* items_;
};

} // namespace updraft
