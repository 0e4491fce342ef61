#pragma once

#include "ui/pages/overview/tile.h"

namespace updraft {

/// What needs somebody first: three things, the worst first, each with its cause; the others on
/// demand.
class NeedsTile : public Tile {
    Q_OBJECT

  public:
    explicit NeedsTile(Session& session, QWidget* parent = nullptr);

  protected:
    void fill(QVBoxLayout& column) override;

  private:
    bool whole_ = false; ///< All are shown.
};

} // namespace updraft
