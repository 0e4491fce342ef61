#pragma once

#include "ui/pages/page.h"

class QGridLayout;

namespace updraft {

class PageHead;
class Tile;

/// Where the plan stands: what needs somebody, the path, and a tile for each question.
class OverviewPage : public Page {
    Q_OBJECT

  public:
    explicit OverviewPage(Session& session, QWidget* parent = nullptr);

    bool usesInspector() const override { return false; }
    QString summary() const override;
    const std::vector<Tile*>& tiles() const { return tiles_; }

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void arrange();
    void refresh();

    PageHead* head_;
    QGridLayout* grid_;
    std::vector<Tile*> tiles_; ///< The first two are as wide as the page.
    int columns_ = 0;
    bool stale_ = true; ///< The plan changed while the page was not in sight.
};

} // namespace updraft
