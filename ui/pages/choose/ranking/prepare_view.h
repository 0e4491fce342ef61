#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace updraft {

class KindForm;
class ParticipantList;
class ItemList;

/// A session before it is opened: the question and how it is answered, what is ranked, who ranks.
class PrepareView : public QWidget {
    Q_OBJECT

  public:
    explicit PrepareView(Session& session, QWidget* parent = nullptr);

    void setRanking(std::optional<Id<RankingSession>> ranking);
    void refresh();
    KindForm& form() const { return *form_; }
    ItemList& items() const { return *items_; }
    ParticipantList& participants() const { return *participants_; }
    void pickItems();
    void nameIt();

  private:
    Session& session_;
    std::optional<Id<RankingSession>> ranking_;
    KindForm* form_;
    ItemList* items_;
    ParticipantList* participants_;
    QLabel* itemsHead_;
    QLabel* peopleHead_;
    QPushButton* pick_;
};

} // namespace updraft
