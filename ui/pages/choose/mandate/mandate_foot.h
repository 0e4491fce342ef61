#pragma once

#include "core/choose/start_today.h"
#include "ui/session/session.h"

#include <QWidget>

class QAction;
class QLabel;

namespace updraft {

/// What the picked initiative needs before it can begin, and what to do about it.
class MandateFoot : public QWidget {
    Q_OBJECT

  public:
    explicit MandateFoot(Session& session, QWidget* parent = nullptr);

    QString sentence() const;
    QAction& begin() const { return *begin_; }
    QAction& ask() const { return *ask_; }
    QAction& reply() const { return *reply_; }

    /// Says how the picked initiative stands.
    void refresh(const StartToday& start);

  private:
    void beginPicked();
    void askPicked();
    void noteReply();

    Session& session_;
    QLabel* sentence_;
    QAction* begin_;
    QAction* ask_;
    QAction* reply_;
};

} // namespace updraft
