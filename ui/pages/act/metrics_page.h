#pragma once

#include "ui/pages/kind_page.h"

namespace updraft {

/// What is measured, from where to where.
class MetricsPage final : public KindPage {
    Q_OBJECT

  public:
    explicit MetricsPage(Session& session, QWidget* parent = nullptr);
};

} // namespace updraft
