#pragma once

#include "ui/pages/overview/tile.h"

namespace updraft {

/// What shall be better, from where to where, until when.
class ObjectivesTile : public Tile {
    Q_OBJECT

  public:
    explicit ObjectivesTile(Session& session, QWidget* parent = nullptr);

  protected:
    void fill(QVBoxLayout& column) override;
};

} // namespace updraft
