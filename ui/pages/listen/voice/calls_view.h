#pragma once

#include "ui/session/session.h"

#include <QWidget>

namespace updraft {

class KindTableView;

/// Whom to call back by when: those whose loop is not closed yet, overdue ones first.
class CallsView : public QWidget {
    Q_OBJECT

  public:
    explicit CallsView(Session& session, QWidget* parent = nullptr);

    KindTableView& table() const { return *table_; }

  private:
    void mark(const std::vector<Uuid>& ids);
    void refresh();

    Session& session_;
    KindTableView* table_;
    QWidget* hint_;
    QWidget* none_;
};

} // namespace updraft
