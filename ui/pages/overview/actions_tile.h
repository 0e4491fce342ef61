#pragma once

#include "ui/pages/overview/tile.h"

namespace updraft {

/// What is to be done this week, and what is late; ticked where it stands.
class ActionsTile : public Tile {
    Q_OBJECT

  public:
    explicit ActionsTile(Session& session, QWidget* parent = nullptr);

  protected:
    void fill(QVBoxLayout& column) override;
};

} // namespace updraft
