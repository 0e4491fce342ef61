#pragma once

#include "ui/canvas/hands.h"
#include "ui/render/roadmap_painter.h"

#include <QPointF>

namespace updraft {

class TimelineCanvas;

/// The pointer on the timeline: picks, moves, resizes and links.
class TimelineHands : public CanvasHands {
  public:
    explicit TimelineHands(TimelineCanvas& canvas) : canvas_(canvas) {}

    void pick(QPointF at) override;
    /// While Space is held, dragging moves the picture.
    void setPanning(bool panning);
    void paint(QPainter& painter) const;
    /// The line of a dependency that is being chosen, in the picture's coordinates.
    void setRubber(std::optional<std::pair<QPointF, QPointF>> line);

    /// What the selected ones without a date would look like from that day on; nothing without one.
    void showDate(std::optional<Date> date);
    const std::vector<RoadmapGhost>& ghosts() const { return ghosts_; }

  protected:
    bool press(QMouseEvent& event, QPointF at) override;
    void drag(QPointF at) override;
    void release(QPointF at) override;
    void doubleClick(QPointF at) override;
    /// Shows by its shape what the pointer would do.
    void hover(QPointF at, QWidget& source) override;
    bool forget() override;

  private:
    enum class Drag { None, Ready, Move, Left, Right, Link, Milestone };

    void take(QMouseEvent& event, QPointF at);
    void dragMove(QPointF at);
    void dragEdge(QPointF at);
    void dragLink(QPointF at);
    void dragMilestone(QPointF at);
    /// The dependency on whose button that point lies.
    std::optional<Id<Dependency>> buttonAt(QPointF at) const;
    void showTarget(std::optional<Uuid> lane, bool well, std::optional<Id<Initiative>> bar = {});
    void setGhosts(std::vector<RoadmapGhost> ghosts);
    /// As long as the initiative is, or as one without a length will be.
    RoadmapGhost ghostFrom(const RoadmapBar& bar, Date start, double y) const;
    RoadmapGhost ghostAt(const RoadmapBar& bar, Date start, Date finish, double y) const;

    TimelineCanvas& canvas_;
    Drag drag_ = Drag::None;
    Drag intent_ = Drag::None; ///< What a drag will be once the pointer has moved enough.
    bool panning_ = false;
    QPointF pressed_;
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
