#pragma once

#include "ui/pages/kind_page.h"

namespace updraft {

class BoardView;
class Segmented;

/// All initiatives, as a table or as a board by status.
class InitiativesPage final : public KindPage {
    Q_OBJECT

  public:
    explicit InitiativesPage(Session& session, QWidget* parent = nullptr);

    BoardView& board() const { return *board_; }
    enum class View { Table, Board };
    void setView(View view);

    void createNew() override;
    void run(Command command) override;

  protected:
    QWidget* view() const override;
    QString also() const override;

  private:
    void addSwitches();

    Segmented* views_;
    BoardView* board_;
};

} // namespace updraft
