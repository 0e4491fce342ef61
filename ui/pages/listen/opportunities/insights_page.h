#pragma once

#include "ui/pages/kind_page.h"

namespace updraft {

/// What was learnt, who was told, and what came of it.
class InsightsPage : public KindPage {
    Q_OBJECT

  public:
    explicit InsightsPage(Session& session, QWidget* parent = nullptr);

  protected:
    QString also() const override;

  private:
    int overdue() const;
};

} // namespace updraft
