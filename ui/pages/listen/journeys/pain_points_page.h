#pragma once

#include "ui/pages/kind_page.h"

namespace updraft {

/// All pain points and gains, of every journey: those too that stand at no step and so on no map.
class PainPointsPage : public KindPage {
    Q_OBJECT

  public:
    explicit PainPointsPage(Session& session, QWidget* parent = nullptr);

  protected:
    QString also() const override;
};

} // namespace updraft
