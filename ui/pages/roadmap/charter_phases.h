#pragma once

#include "core/model/plan.h"
#include "ui/session/session.h"

#include <QWidget>

namespace updraft {

class KindTableView;

/// The phases of an initiative as a table: add (Enter adds the next), edit in place, move (Alt+↑↓),
/// delete (Del).
class CharterPhases : public QWidget {
    Q_OBJECT

  public:
    explicit CharterPhases(Session& session, QWidget* parent = nullptr);

    void setInitiative(Id<Initiative> of);
    KindTableView& table() const { return *table_; }
    /// Moves the picked phase by so many places; −1 is up.
    void movePicked(int places);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fit();

    Session& session_;
    Id<Initiative> of_;
    KindTableView* table_;
};

} // namespace updraft
