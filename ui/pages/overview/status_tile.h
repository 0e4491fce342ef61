#pragma once

#include "ui/pages/overview/tile.h"

namespace updraft {

/// Initiatives by status, all of them, by domain and without one; a number leads to those that it
/// counts.
class StatusTile : public Tile {
    Q_OBJECT

  public:
    explicit StatusTile(Session& session, QWidget* parent = nullptr);

  protected:
    void fill(QVBoxLayout& column) override;

  private:
    QWidget* number(const std::vector<Uuid>& ids, const QString& what);
};

} // namespace updraft
