#pragma once

#include "ui/pages/listen/assessment/sitting.h"

#include <QWidget>

class QLineEdit;
class QStringListModel;
class QTreeWidget;
class QTreeWidgetItem;

namespace updraft {

/// Who answers in the round, how far each has come, and a field to add one by name. F2 renames,
/// Del removes the answers to this instrument.
class RaterList : public QWidget {
    Q_OBJECT

  public:
    explicit RaterList(Sitting& sitting, QWidget* parent = nullptr);

    QLineEdit* field() const { return field_; }
    QTreeWidget* list() const { return list_; }
    void rename();
    void removeCurrent();

  Q_SIGNALS:
    /// One was chosen or added: the questions should have the keys.
    void answering();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void makeList();
    void makeField();
    void fill();
    void refresh();
    void propose();
    void add();
    void takeName(QTreeWidgetItem* item, int column);
    void showMenu(const QPoint& at);

    Sitting& sitting_;
    QTreeWidget* list_;
    QLineEdit* field_;
    QStringListModel* people_; ///< Whom the field proposes.
};

} // namespace updraft
