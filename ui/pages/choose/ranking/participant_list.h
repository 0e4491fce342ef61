#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QStringListModel;
class QTreeWidget;
class QTreeWidgetItem;

namespace updraft {

/// Who ranks: names and departments, changed in place, and a field to add one. F2 edits, Del takes
/// away.
class ParticipantList : public QWidget {
    Q_OBJECT

  public:
    explicit ParticipantList(Session& session, QWidget* parent = nullptr);

    void setRanking(std::optional<Id<RankingSession>> ranking);
    void refresh();
    QTreeWidget& list() const { return *list_; }
    QLineEdit& field() const { return *field_; }
    QMenu& people() const { return *people_; }
    void removePicked();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void add();
    void fillPeople();
    void takeCell(QTreeWidgetItem* item);
    void addPeople(const std::vector<Id<Person>>& people);

    Session& session_;
    std::optional<Id<RankingSession>> ranking_;
    QTreeWidget* list_;
    QLineEdit* field_;
    QStringListModel* known_;
    QPushButton* fromPlan_;
    QMenu* people_;
};

} // namespace updraft
