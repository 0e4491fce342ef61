#pragma once

#include "ui/pages/overview/tile.h"

namespace updraft {

/// The words of work from the bottom up, each ticked by what the plan really holds.
class PathTile : public Tile {
    Q_OBJECT

  public:
    explicit PathTile(Session& session, QWidget* parent = nullptr);

  protected:
    void fill(QVBoxLayout& column) override;
};

} // namespace updraft
