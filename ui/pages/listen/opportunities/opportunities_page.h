#pragma once

#include "ui/pages/kind_page.h"

namespace updraft {

/// What could be better for customers, what it rests on, and what answers it.
class OpportunitiesPage : public KindPage {
    Q_OBJECT

  public:
    explicit OpportunitiesPage(Session& session, QWidget* parent = nullptr);

    std::vector<ExportChoice> exports() override;
    bool canPrint() const override { return true; }
    void print() override;

    /// An initiative that answers the opportunity picked; shows it.
    void answerWithInitiative();

  protected:
    QString also() const override;

  private:
    void addSwitches();
    void addButtons();

    QAction* bring_; ///< What people wrote on idea sheets.
    QAction* answer_;
};

} // namespace updraft
