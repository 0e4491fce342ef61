#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QAction;

namespace updraft {

class Banner;
class KindTableView;

/// The meetings of the board, and what was decided at the one that is picked, or at all.
class DecisionsView : public QWidget {
    Q_OBJECT

  public:
    explicit DecisionsView(Session& session, QWidget* parent = nullptr);

    KindTableView& boards() const { return *boards_; }
    KindTableView& decisions() const { return *decisions_; }
    /// Plans the next meeting on the day that is proposed.
    QAction* plan() const { return plan_; }
    void planBoard();
    /// The meeting that is picked; none where several or none are.
    std::optional<Id<Meeting>> picked() const;
    /// Why boards are too close to one another; empty where none are.
    QString warning() const;

  private:
    void refresh();
    void narrow();
    void markHeld(const std::vector<Uuid>& ids);

    Session& session_;
    QAction* plan_;
    KindTableView* boards_;
    KindTableView* decisions_;
    Banner* banner_;
    QWidget* none_;
    QWidget* nothing_;
    std::optional<Id<Meeting>> of_; ///< Whose decisions show.
};

} // namespace updraft
