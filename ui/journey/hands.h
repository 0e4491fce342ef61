#pragma once

#include "ui/canvas/hands.h"
#include "ui/render/journey/layout.h"

namespace updraft {

class JourneyCanvas;

/// The pointer on a journey map: picks, moves steps and stages, and pulls the curve.
class JourneyHands : public CanvasHands {
  public:
    explicit JourneyHands(JourneyCanvas& canvas) : canvas_(canvas) {}

    void pick(QPointF at) override;

  protected:
    bool press(QMouseEvent& event, QPointF at) override;
    void drag(QPointF at) override;
    void release(QPointF at) override;
    void doubleClick(QPointF at) override;
    bool forget() override;

  private:
    enum class Drag { None, Ready, Step, Stage, Point };
    /// Where a step would go: among the other steps of a stage.
    struct Target {
        std::size_t stage = 0;
        std::size_t place = 0;
        double x = 0;
    };

    Target stepTarget(QPointF at) const;
    void dragStep(QPointF at);
    void dragStage(QPointF at);
    void dragPoint(QPointF at);
    void clearMarks();

    JourneyCanvas& canvas_;
    Drag drag_ = Drag::None;
    QPointF pressed_;
    std::optional<JourneyKey> item_; ///< That was pressed on.
    // What will be done when the button is let go.
    std::optional<Target> target_;
    int places_ = 0;
    std::optional<double> emotion_;
};

} // namespace updraft
