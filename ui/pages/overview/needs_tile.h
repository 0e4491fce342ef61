#pragma once

#include "ui/pages/overview/tile.h"

namespace updraft {

/// What needs somebody first: at most three things, the worst first, each with its cause.
class NeedsTile : public Tile {
    Q_OBJECT

  public:
    explicit NeedsTile(Session& session, QWidget* parent = nullptr);

  protected:
    void fill(QVBoxLayout& column) override;
};

} // namespace updraft
