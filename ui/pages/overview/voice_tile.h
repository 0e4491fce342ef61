#pragma once

#include "ui/pages/overview/tile.h"

namespace updraft {

/// What customers say: the figures of all answers, and how they went by month.
class VoiceTile : public Tile {
    Q_OBJECT

  public:
    explicit VoiceTile(Session& session, QWidget* parent = nullptr);

  protected:
    void fill(QVBoxLayout& column) override;
};

} // namespace updraft
