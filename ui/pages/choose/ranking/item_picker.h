#pragma once

#include "core/edits/sessions.h"
#include "ui/session/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace updraft {

/// Chooses what is ranked: ticks initiatives and requests, by a filter, by their scores, or all
/// that are open.
class ItemPicker : public QDialog {
    Q_OBJECT

  public:
    ItemPicker(Session& session, Id<RankingSession> ranking, QWidget* parent = nullptr);

    QTreeWidget& list() const { return *list_; }
    QLineEdit& filter() const { return *filter_; }
    /// Ticks those with the best scores, so many, and no other initiative.
    void pickTop(int count);
    /// All initiatives that are neither done nor dropped.
    void pickOpen();
    void pickNone();
    void accept() override;

  private:
    void fill();
    void narrow();
    void count();
    std::vector<Rankable> picked() const;

    Session& session_;
    Id<RankingSession> ranking_;
    QLineEdit* filter_;
    QTreeWidget* list_;
    QLabel* count_;
    QLabel* problem_;
    QPushButton* take_ = nullptr;
    std::vector<Rankable> things_; ///< Of each row.
};

} // namespace updraft
