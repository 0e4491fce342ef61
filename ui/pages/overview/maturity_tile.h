#pragma once

#include "ui/pages/overview/tile.h"

namespace updraft {

/// How far the organisation has come, as the latest assessment says.
class MaturityTile : public Tile {
    Q_OBJECT

  public:
    explicit MaturityTile(Session& session, QWidget* parent = nullptr);

  protected:
    void fill(QVBoxLayout& column) override;
};

} // namespace updraft
