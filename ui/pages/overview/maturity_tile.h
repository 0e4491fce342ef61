#pragma once

#include "ui/pages/overview/tile.h"

namespace updraft {

/// How mature the organisation is, by dimension, and what it was before.
class MaturityTile : public Tile {
    Q_OBJECT

  public:
    explicit MaturityTile(Session& session, QWidget* parent = nullptr);

    void refresh() override;
};

} // namespace updraft
