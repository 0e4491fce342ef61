#pragma once

#include "ui/canvas/keys.h"

namespace updraft {

class MatrixCanvas;

/// The keyboard on the matrix: arrows go to the next point that way, with Alt they move it.
class MatrixKeys : public CanvasKeys {
  public:
    explicit MatrixKeys(MatrixCanvas& canvas) : canvas_(canvas) {}

  protected:
    bool arrow(Way way, Qt::KeyboardModifiers modifiers) override;
    bool escape() override;
    bool other(const QKeyEvent& event) override;

  private:
    void go(Way way);
    bool end(bool first);

    MatrixCanvas& canvas_;
};

} // namespace updraft
