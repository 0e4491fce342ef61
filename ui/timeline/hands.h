#pragma once

#include "ui/render/roadmap_painter.h"

#include <QPointF>

class QMouseEvent;
class QWidget;

namespace updraft {

class TimelineCanvas;

/// The pointer on the timeline: picks, moves, resizes, links and pans. While something is dragged
/// only a ghost moves; the plan changes when it is let go, so to cancel is to forget.
class TimelineHands {
  public:
    explicit TimelineHands(TimelineCanvas& canvas) : canvas_(canvas) {}

    /// `at` in the picture's coordinates. True where the event was used.
    bool mouse(QMouseEvent& event, QPointF at, QWidget& source);
    /// Selects what lies there, if it is not selected yet.
    void pick(QPointF at);
    /// Forgets what is being dragged. False where nothing was.
    bool cancel();
    /// While Space is held, dragging moves the picture.
    void setPanning(bool panning);
    void paint(QPainter& painter) const;
    /// The line of a dependency that is being chosen, in the picture's coordinates.
    void setRubber(std::optional<std::pair<QPointF, QPointF>> line);

    /// What the selected ones without a date would look like from that day on; nothing without one.
    void showDate(std::optional<Date> date);
    const std::vector<RoadmapGhost>& ghosts() const { return ghosts_; }

  private:
    enum class Drag { None, Ready, Move, Left, Right, Link, Milestone, Pan };

    void press(QMouseEvent& event, QPointF at);
    void drag(QPointF at);
    void release(QPointF at);
    void dragMove(QPointF at);
    void dragEdge(QPointF at);
    void dragLink(QPointF at);
    void dragMilestone(QPointF at);
    /// The dependency on whose button that point lies.
    std::optional<Id<Dependency>> buttonAt(QPointF at) const;
    void pan(QMouseEvent& event);
    void showTarget(std::optional<Uuid> lane, bool well, std::optional<Id<Initiative>> bar = {});
    void showCursor(QPointF at, QWidget& source) const;
    void setGhosts(std::vector<RoadmapGhost> ghosts);
    /// As long as the initiative is, or as one without a length will be.
    RoadmapGhost ghostFrom(const RoadmapBar& bar, Date start, double y) const;
    RoadmapGhost ghostAt(const RoadmapBar& bar, Date start, Date finish, double y) const;
    void doubleClick(QPointF at);

    TimelineCanvas& canvas_;
    Drag drag_ = Drag::None;
    Drag intent_ = Drag::None; ///< What a drag will be once the pointer has moved enough.
    Qt::MouseButton held_ = Qt::NoButton; ///< The one that ends the drag.
    bool panning_ = false;
    QPointF pressed_;
    QPoint panFrom_;
    std::optional<Id<Initiative>> anchor_;
    std::optional<Id<Milestone>> milestone_;
    std::optional<Id<Dependency>> button_;        ///< Whose button was pressed.
    std::optional<Id<Initiative>> onlyOnRelease_; ///< Selected alone if nothing is dragged.
    std::optional<Id<Initiative>> leaves_;        ///< The selection, if nothing is dragged.
    // What will be done when the button is let go.
    std::int64_t workingDays_ = 0;
    Date from_;
    Date until_;
    std::optional<Uuid> lane_;
    bool toWell_ = false;
    std::optional<Id<Initiative>> target_;
    std::vector<RoadmapGhost> ghosts_;
    std::optional<std::pair<QPointF, QPointF>> rubber_;
};

} // namespace updraft
