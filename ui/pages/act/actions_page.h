#pragma once

#include "ui/pages/kind_page.h"

namespace updraft {

/// The week's actions: who does what until when, ticked with Space.
class ActionsPage final : public KindPage {
    Q_OBJECT

  public:
    explicit ActionsPage(Session& session, QWidget* parent = nullptr);

  protected:
    QString also() const override;

  private:
    void addSwitches();
    void tick(const std::vector<Uuid>& ids);
};

} // namespace updraft
