#pragma once

#include "ui/session/session.h"

#include <QWidget>

namespace updraft {

class FilterBar;
class KindTableView;

/// All pain points and gains, those too that stand at no step and so on no map.
class PainList : public QWidget {
    Q_OBJECT

  public:
    explicit PainList(Session& session, QWidget* parent = nullptr);

    KindTableView& table() const { return *table_; }
    FilterBar& bar() const { return *bar_; }
    /// Picks them, whatever the filter hid.
    void show(const Selection& pains);
    /// "14 pain points and gains, 2 at no step"
    QString sentence() const;

  private:
    Session& session_;
    KindTableView* table_;
    FilterBar* bar_;
};

} // namespace updraft
