#pragma once

#include "ui/pages/overview/tile.h"

namespace updraft {

/// What waits for somebody: customers to call back, insights without decision, authors to tell.
class WaitingTile : public Tile {
    Q_OBJECT

  public:
    explicit WaitingTile(Session& session, QWidget* parent = nullptr);

  protected:
    void fill(QVBoxLayout& column) override;
};

} // namespace updraft
