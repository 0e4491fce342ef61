#pragma once

#include "ui/pages/kind_page.h"

namespace updraft {

class BoardView;
class SavedViews;
class Segmented;

/// All initiatives, as a table or as a board by status.
class InitiativesPage final : public KindPage {
    Q_OBJECT

  public:
    explicit InitiativesPage(Session& session, QWidget* parent = nullptr);

    BoardView& board() const { return *board_; }
    SavedViews& saved() const { return *saved_; }
    enum class View { Table, Board };
    void setView(View view);

    void createNew() override;
    void run(Command command) override;

  protected:
    QWidget* view() const override;
    QString also() const override;

  private:
    void addSwitches();
    /// Filters by whom and what the initiatives are for.
    void addRelations();

    Segmented* views_;
    BoardView* board_;
    SavedViews* saved_;
};

} // namespace updraft
