#pragma once

#include "ui/pages/overview/tile.h"

namespace updraft {

/// Initiatives by status, in all and by domain; a number leads to those that it counts.
class StatusTile : public Tile {
    Q_OBJECT

  public:
    explicit StatusTile(Session& session, QWidget* parent = nullptr);

  protected:
    void fill(QVBoxLayout& column) override;
};

} // namespace updraft
