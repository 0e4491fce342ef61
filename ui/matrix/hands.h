#pragma once

#include "ui/canvas/hands.h"

#include <QPointF>

namespace updraft {

class MatrixCanvas;

/// The pointer on the matrix: picks a point and drags it to where it is wanted.
class MatrixHands : public CanvasHands {
  public:
    explicit MatrixHands(MatrixCanvas& canvas) : canvas_(canvas) {}

    void pick(QPointF at) override;

  protected:
    bool press(QMouseEvent& event, QPointF at) override;
    void drag(QPointF at) override;
    void release(QPointF at) override;
    void doubleClick(QPointF at) override;
    bool forget() override;

  private:
    enum class Drag { None, Ready, Refused, Moving };

    MatrixCanvas& canvas_;
    Drag drag_ = Drag::None;
    QPointF pressed_;
    QPointF from_; ///< The middle of what was pressed on.
};

} // namespace updraft
