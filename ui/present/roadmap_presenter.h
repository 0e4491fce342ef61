#pragma once

#include "ui/present/roadmap_stops.h"

#include <QPointer>
#include <QWidget>

class QScreen;

namespace updraft {

class PresenterBar;
class Session;
class TimelineCanvas;
struct RoadmapOptions;
struct TimelineItem;

/// The roadmap before a room: full screen, large, in the projector's colours, and editable by the
/// same hands. ← and → walk from stop to stop, or scroll a page where there is but one; ↑ and ↓
/// scroll while nothing is picked; + and − go from horizon to horizon, S dims all but what is
/// picked, Esc ends that, then leaves and brings back what was selected before.
class RoadmapPresenter : public QWidget {
    Q_OBJECT

  public:
    /// Shows what `options` show: their lanes, filter and scale.
    RoadmapPresenter(Session& session, const RoadmapOptions& options, QWidget* parent = nullptr);
    ~RoadmapPresenter() override;

    TimelineCanvas& canvas() const { return *canvas_; }
    int stop() const { return stop_; }
    int stops() const { return static_cast<int>(stops_.size()); }
    void goTo(int stop);

  Q_SIGNALS:
    void closed();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    bool key(int key);
    bool isInSight(const TimelineItem& item) const;
    void hideGrips();
    void zoom(int by);
    int horizons() const; ///< That can be zoomed to.
    void showRange(int range);
    /// Whether some of what the stop lights lies in that range.
    bool lightsIn(int range) const;
    bool isLit() const; ///< Whether the spotlight dims something.
    void toggleSpotlight();
    void setSpotlight(bool on);
    void escape();
    void planChanged();
    void tellPlace();
    bool scrolls() const; ///< Whether the arrows up and down move the picture.
    void tellScroll();
    void scrollPages(double pages);

    Session& session_;
    TimelineCanvas* canvas_;
    PresenterBar* bar_;
    Selection before_;
    std::vector<RoadmapStop> stops_;
    int stop_ = 0;
    int range_ = 0;
};

} // namespace updraft
