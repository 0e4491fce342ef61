#pragma once

#include "ui/render/journey/layout.h"

#include <QPoint>

class QMouseEvent;

namespace updraft {

class JourneyCanvas;

/// The pointer on a journey map: picks, moves steps and stages, pulls the curve and pans. While
/// something is dragged only a preview moves; the plan changes when it is let go, so to cancel is
/// to forget.
class JourneyHands {
  public:
    explicit JourneyHands(JourneyCanvas& canvas) : canvas_(canvas) {}

    /// `at` in the picture's coordinates. True where the event was used.
    bool mouse(QMouseEvent& event, QPointF at);
    void pickAt(QPointF at);
    /// Forgets what is being dragged. False where nothing was.
    bool cancel();

  private:
    enum class Drag { None, Ready, Step, Stage, Point, Pan };
    /// Where a step would go: among the other steps of a stage.
    struct Target {
        std::size_t stage = 0;
        std::size_t place = 0;
        double x = 0;
    };

    void press(QMouseEvent& event, QPointF at);
    void drag(QPointF at);
    void release();
    void doubleClick(QPointF at);
    Target stepTarget(QPointF at) const;
    void dragStep(QPointF at);
    void dragStage(QPointF at);
    void dragPoint(QPointF at);
    void clearMarks();

    JourneyCanvas& canvas_;
    Drag drag_ = Drag::None;
    Qt::MouseButton held_ = Qt::NoButton;
    QPointF pressed_;
    QPoint panFrom_;
    std::optional<JourneyKey> item_; ///< That was pressed on.
    // What will be done when the button is let go.
    std::optional<Target> target_;
    int places_ = 0;
    std::optional<double> emotion_;
};

} // namespace updraft
